import { inflateRawSync } from 'node:zlib';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { foldText } from '@tsunagu/domain';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { startProduct } from './product.ts';

/** 200 fictional identifiers, each in the field where people write it. */
const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n));
const KANA = Array.from('あいうえおかきくけこさしすせそたちつてと');
const SURNAMES = [
  '髙﨑',
  '𠮷田',
  '渡邊',
  '斎藤',
  '逗子川',
  '葉山田',
  '茅原',
  '鎌谷',
  '秦野',
  '座間口',
  '磯子',
  '栄町田',
];
const NAMES = many(60, (n) => `${SURNAMES[n % 12]} ${['花子', '太郎', 'ハナ', '幸子', '次郎'][Math.floor(n / 12)]}`);
const READINGS = many(20, (n) => `よみがな${KANA[n]}ふみ`);
const CONTACTS = many(20, (n) => `担当川${KANA[n]}郎`);
const ORGANISATIONS = many(40, (n) => `つばき${KANA[n % 20]}の家${n < 20 ? '' : '別館'}`);
const PHONES = many(20, (n) => `046-876-${5000 + n}`);
const DAYS = many(20, (n) => `令和8年4月${n + 1}日`);
const ADDRESSES = many(20, (n) => `${n + 1}丁目${n + 3}番${n + 5}号`);
const PLANTED = [...NAMES, ...READINGS, ...CONTACTS, ...ORGANISATIONS, ...PHONES, ...DAYS, ...ADDRESSES];

const free = (n: number) =>
  `${PHONES[n % 20]}に電話。${DAYS[n % 20]}に${ADDRESSES[n % 20]}で${NAMES[n % 60]}さんが${ORGANISATIONS[n % 40]}へ。`;
const at = (n: number) => ({ x: (n % 10) * 220, y: Math.floor(n / 10) * 220 });

type Line = { key: string; original: string; proposed: string };

it('[Z1][Z2][Z3] none of 200 planted identifiers is in the copy, its bytes, what is exported from it, or the log', async () => {
  expect(new Set(PLANTED).size).toBe(200);
  await using product = await startProduct({ pages: false, env: { LOG_LEVEL: 'debug' } });
  const api = await product.facilitator();
  const board = await api.get<Record<string, unknown>>('/api/samples/C6/board.json');
  const people = NAMES.map((label, n) => ({
    kind: 'person',
    id: `el_p${n}`,
    pos: at(n),
    label,
    reading: READINGS[n] ?? '',
    note: free(n),
    isSubject: n === 0,
  }));
  const resources = ORGANISATIONS.map((label, n) => ({
    kind: 'resource',
    id: `el_r${n}`,
    pos: at(n + 60),
    label,
    formality: 'formal',
    contact: CONTACTS[n] ?? '',
    bullets: [free(n + 7)],
  }));
  const { id } = await api.post<{ id: string }>('/api/meetings/import', {
    title: `${NAMES[0]}さんの会議`,
    board: {
      ...board,
      function: 3,
      roles: [],
      agenda: [],
      minutes: [],
      elements: [...people, ...resources],
      areas: [],
      notes: [{ kind: 'note', id: 'el_n', pos: at(105), text: free(3) }],
      ties: [{ id: 'tie_1', from: 'el_p0', to: 'el_r0', label: CONTACTS[1], note: free(5) }],
      unions: [],
      ink: [],
      issues: [{ id: 'iss_1', title: `${NAMES[2]}さんの買物`, detail: free(11) }],
      decisions: [{ id: 'dec_1', text: free(12) }],
    },
  });
  const meeting = `/api/meetings/${id}`;
  await api.post(`${meeting}/close`, { acceptGaps: true });
  const { lines } = await api.get<{ lines: Line[] }>(`${meeting}/anonymous-review`);
  const decisions = lines.map(({ key, original, proposed }) => ({ key, original, text: proposed }));
  const change = { title: '買物に困る人', keepCareArea: false, decisions };
  expect((await api.send('PUT', `${meeting}/anonymous-review`, change, { 'if-match': '"0"' })).status).toBe(200);
  const { id: copy } = await api.post<{ id: string }>(`${meeting}/anonymous-copy`);

  const evidence = { areaIssues: [], ideas: [], copies: [copy] };
  const { id: proposal } = await api.post<{ id: string }>('/api/proposals', { text: { title: '移動の足' }, evidence });
  const file = async (type: string) =>
    Buffer.from(await (await api.send('GET', `/api/proposals/${proposal}/proposal.${type}`)).arrayBuffer());
  const database = new DatabaseSync(join(product.dataDir, 'tsunagu.sqlite'), { readOnly: true });
  const places = {
    json: JSON.stringify(await api.get(`/api/anonymous-copies/${copy}`)),
    list: JSON.stringify(await api.get('/api/anonymous-copies')),
    row: JSON.stringify(database.prepare('select * from anonymous_copy').all()),
    pdf: await pdfText(await file('pdf')),
    docx: docxText(await file('docx')),
    log: product.output(),
  };
  database.close();
  expect(places.json).toContain('本人');
  expect(places.docx).toContain('移動の足');
  expect(places.log.length).toBeGreaterThan(0);
  for (const [place, text] of Object.entries(places)) {
    const folded = foldText(text);
    expect(
      PLANTED.filter((word) => text.includes(word) || folded.includes(foldText(word))),
      place,
    ).toEqual([]);
  }
});

async function pdfText(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, n) => {
      const { items } = await (await pdf.getPage(n + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  return pages.join('\n');
}

/** Every part of a zip file, unpacked, as text. */
function docxText(bytes: Buffer): string {
  const parts: string[] = [];
  // The central directory says where parts begin and how long they are.
  for (let entry = bytes.indexOf('PK\u0001\u0002'); entry !== -1; entry = bytes.indexOf('PK\u0001\u0002', entry + 4)) {
    const [method, size, start] = [
      bytes.readUInt16LE(entry + 10),
      bytes.readUInt32LE(entry + 20),
      bytes.readUInt32LE(entry + 42),
    ];
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(data, data + size);
    parts.push((method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
  }
  return parts.join('\n');
}
