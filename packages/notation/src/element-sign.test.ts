import { DEFAULT_NOTATION, Element, Issue, Tie, hideNamesIn, nominalSize } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { boardSvg, type BoardDrawing } from './board-svg.ts';
import { elementSign, tieOutline } from './element-sign.ts';
import { legendRows } from './legend.ts';
import type { SignOptions } from './options.ts';
import type { SignNode } from './sign-node.ts';
import { areaEdge } from './signs/area.ts';
import { escapeXml, toSvg } from './svg.ts';

const plain = { hideNames: false };
const el = (values: object) => Element.parse({ id: 'el_1', pos: { x: 0, y: 0 }, ...values });
const person = (values: object = {}) => el({ kind: 'person', label: '山田 見本', ...values });
const resource = (values: object = {}) => el({ kind: 'resource', label: '資源', formality: 'formal', ...values });
const flat = (nodes: readonly SignNode[]): SignNode[] => nodes.flatMap((n) => (n.tag === 'g' ? flat(n.children) : [n]));
const texts = (nodes: readonly SignNode[]) => flat(nodes).flatMap((n) => (n.tag === 'text' ? [n] : []));

describe('element signs', () => {
  it('[P1] draws a square, a circle or a diamond by sex, twice for 本人', () => {
    const forms = (values: object) =>
      elementSign(person(values), plain)
        .nodes.filter((n) => n.tag !== 'text')
        .map((n) => n.tag);
    expect(forms({ sex: 'male' })).toEqual(['rect']);
    expect(forms({ sex: 'female' })).toEqual(['ellipse']);
    expect(forms({})).toEqual(['path']);
    expect(forms({ sex: 'male', isSubject: true })).toEqual(['rect', 'rect']);
    expect(forms({ sex: 'male', deceased: true })).toEqual(['rect', 'path']);
  });

  it('[P1] writes the age inside and the name below', () => {
    const words = texts(elementSign(person({ age: 82 }), plain).nodes);
    expect(words.find((t) => t.text === '82')!.y).toBeLessThan(96);
    expect(words.find((t) => t.text === '山田 見本')!.y).toBeGreaterThan(96);
  });

  it('[P1] the cross of a deceased person ends before the age', () => {
    for (const sex of ['male', 'female', 'unspecified'] as const) {
      const { nodes } = elementSign(person({ sex, deceased: true, age: 82 }), plain);
      const age = texts(nodes).find((t) => t.text === '82')!;
      const cross = flat(nodes)
        .flatMap((n) => (n.tag === 'path' ? [n.d] : []))
        .at(-1)!;
      const strokes = cross.split('M').slice(1);
      expect(strokes).toHaveLength(4);
      for (const stroke of strokes)
        for (const height of [...stroke.matchAll(/(?<=[ML ])[\d.]+(?=L|$)/gu)].map(Number))
          expect(Math.abs(height - 52)).toBeGreaterThan(age.size * 0.4);
    }
  });

  it('[P2] formal resources are met as squares, informal ones as ellipses', () => {
    expect(tieOutline(resource(), plain)?.form).toBe('rect');
    expect(tieOutline(resource({ formality: 'informal' }), plain)?.form).toBe('ellipse');
    expect(tieOutline(el({ kind: 'note', text: '' }), plain)?.form).toBe('rect');
    expect(tieOutline(el({ kind: 'lanes', titles: ['1'], size: { w: 90, h: 90 } }), plain)).toBeUndefined();
  });

  it('[P2] grows until all words are inside', () => {
    const long = {
      label: '長い名前の支援センター北部出張所',
      bullets: ['見守りと声かけの活動', '相談の窓口', 'サロン'],
    };
    for (const formality of ['formal', 'informal']) {
      const { nodes, body } = elementSign(resource({ ...long, formality }), plain);
      for (const text of texts(nodes)) {
        expect(text.y).toBeLessThan(body.h);
        expect(text.y - text.size).toBeGreaterThan(0);
      }
    }
  });

  it('[X1] keeps details at 22 units or more, labels at 28 and above the size asked for', () => {
    const all = [
      person({ age: 5, relation: '長男', isKeyPerson: true }),
      resource({ contact: '担当', bullets: ['ひとつ'] }),
      el({ kind: 'caption', text: '見出し', fontSize: 28 }),
      el({ kind: 'note', text: 'ふせん' }),
    ];
    for (const element of all) {
      for (const text of texts(elementSign(element, plain, 1).nodes)) expect(text.size).toBeGreaterThanOrEqual(22);
      for (const text of texts(elementSign(element, { ...plain, minText: 40 }, 1).nodes))
        expect(text.size).toBeGreaterThanOrEqual(text.detail ? 31 : 40);
    }
    expect(texts(elementSign(person(), plain).nodes)[0]!.size).toBeGreaterThanOrEqual(28);
  });

  it('[X1] draws small words with 20 units, details and captions with 16 at least, and they grow in proportion', () => {
    const small = { textScale: 'small', age: 5, relation: '長男', isKeyPerson: true };
    const sizes = (element: Element, options: SignOptions) =>
      texts(elementSign(element, options).nodes).map((t) => t.size);
    expect(Math.min(...sizes(person(small), plain))).toBe(16);
    expect(Math.max(...sizes(person({ ...small, age: null }), plain))).toBe(20);
    expect(Math.max(...sizes(person({ ...small, age: null }), { ...plain, minText: 35 }))).toBe(25);
    const caption = el({ kind: 'caption', text: '小さい', fontSize: 12 });
    expect(sizes(caption, plain)).toEqual([16]);
    expect(sizes(caption, { ...plain, minText: 35 })).toEqual([20]);
  });

  it('[G1] draws no sign smaller than its nominal size, and none larger whose words fit', () => {
    const label = '支援センター';
    const written = { contact: '担当', bullets: ['ひとつ', 'ふたつ'] };
    const scales = ['normal', 'small'] as const;
    const all = scales.flatMap((textScale) => [
      person({ textScale, relation: '長男' }),
      person({ textScale, label: '母' }),
      ...['formal', 'informal'].flatMap((formality) => [
        resource({ textScale, label, formality }),
        resource({ textScale, label, formality, ...written }),
      ]),
      el({ kind: 'card', textScale, label: '事例1', bullets: ['ひとつ'], text: '広がった' }),
    ]);
    for (const element of [...all, el({ kind: 'caption', text: '地域のかたち\nab', fontSize: 20 })]) {
      const { bounds, body } = elementSign(element, plain);
      const nominal = nominalSize(element);
      // Names of persons stand below the form and may be wider; rims and the disc with the icon stand out a little.
      expect(bounds.y + bounds.h).toBeGreaterThanOrEqual(nominal.h - 1);
      expect(bounds.y + bounds.h).toBeLessThanOrEqual(nominal.h + 4);
      expect(body.w).toBeGreaterThanOrEqual(nominal.w);
      expect(body.w).toBeLessThanOrEqual(nominal.w + 2);
    }
  });

  it('[X6] says of every text whether it is a label or a detail', () => {
    const values = { contact: '担当', bullets: ['ひとつ'] };
    const { nodes } = elementSign(resource(values), plain);
    expect(texts(nodes).map((text) => [text.text, text.detail ?? false])).toEqual([
      ['資源', false],
      ['担当 担当', true],
      ['ひとつ', true],
    ]);
    expect(toSvg(nodes)).toContain('data-text="label"');
    expect(texts(elementSign(resource(values), { ...plain, details: false }).nodes)).toHaveLength(1);
  });

  it('[X6] a short first paragraph is the heading of a note, a long text is all details', () => {
    const sizes = (text: string) =>
      texts(elementSign(el({ kind: 'note', text }), plain).nodes).map((t) => t.detail ?? false);
    expect(sizes('介護問題\n目がはなせない')).toEqual([false, true]);
    expect(new Set(sizes('長い文はふせんの見出しにはならないので、すべて同じ大きさ'))).toEqual(new Set([true]));
    const bare = texts(
      elementSign(el({ kind: 'note', text: '長い文はふせんの見出しにはならないので、ここで切れる' }), {
        ...plain,
        details: false,
      }).nodes,
    );
    expect(bare.every((t) => t.size >= 28 && !t.detail)).toBe(true);
    expect(bare.at(-1)!.text).toMatch(/…$/);
  });
});

describe('states of supporters', () => {
  const stroke = (values: object) =>
    elementSign(resource(values), plain).nodes.flatMap((n) => (n.tag === 'rect' ? [n] : []));

  it('[P5] a hub has two edges, the outer one heavier', () => {
    const [outer, inner] = stroke({ isHub: true });
    expect(outer!.strokeWidth!).toBeGreaterThan(2 * stroke({})[0]!.strokeWidth!);
    expect(inner).toMatchObject({ x: 7, y: 7 });
    expect(elementSign(resource({ isHub: true }), plain).body).toEqual(elementSign(resource(), plain).body);
  });

  it('[P5] who is to be won is dashed, who has left is grey and cut', () => {
    expect(stroke({ state: 'planned' })[0]).toHaveProperty('dash');
    expect(stroke({})[0]).not.toHaveProperty('dash');
    const left = elementSign(resource({ state: 'past' }), plain).nodes;
    expect(left.filter((n) => n.tag === 'line')).toHaveLength(3);
    expect(texts(left)[0]!.fill).not.toBe(texts(elementSign(resource(), plain).nodes)[0]!.fill);
  });

  it('[P5] deceased is a cross or a filled form with white words, by the profile', () => {
    const drawn = (deceased: 'cross' | 'filled') =>
      elementSign(person({ deceased: true, sex: 'male', age: 80 }), {
        ...plain,
        profile: { ...DEFAULT_NOTATION, deceased },
      }).nodes;
    expect(drawn('cross').map((n) => n.tag)).toEqual(['rect', 'path', 'text', 'text']);
    const [form, age] = drawn('filled');
    expect([form, age]).toMatchObject([
      { tag: 'rect', fill: '#1a1a1c' },
      { tag: 'text', fill: '#ffffff' },
    ]);
  });

  it('[P6] every purpose of an enclosure has a line of its own', () => {
    const lines = (['care-area', 'household', 'frame'] as const).map((purpose) =>
      areaEdge({ purpose, variable: false }),
    );
    const all = [...lines, areaEdge({ purpose: 'care-area', variable: true })].map((line) =>
      JSON.stringify({ ...line, stroke: 'grey' }),
    );
    expect(new Set(all).size).toBe(4);
  });
});

const board = (values: Partial<BoardDrawing> = {}): BoardDrawing => ({
  elements: [],
  ties: [],
  unions: [],
  ink: [],
  issues: [],
  ...values,
});

describe('whole boards', () => {
  const elements = [
    el({ id: 'el_p', kind: 'person', label: '秘密花子', reading: 'ひみつはなこ', alias: '長女', pos: { x: 0, y: 0 } }),
    el({
      id: 'el_r',
      kind: 'resource',
      label: 'センター',
      formality: 'formal',
      contact: '内緒太郎',
      pos: { x: 400, y: 0 },
    }),
    el({ id: 'el_n', kind: 'note', text: '秘密花子<んの件', pos: { x: 0, y: 400 } }),
  ];
  const ties = [Tie.parse({ id: 'tie_1', from: 'el_p', to: 'el_r', label: '秘密花子の相談' })];

  it('[P3] shows no name anywhere while names are hidden', () => {
    const hideIn = hideNamesIn(elements, [], { hideNames: true });
    const svg = boardSvg(board({ elements, ties }), { hideNames: true, hideIn, legend: true });
    for (const name of ['秘密花子', 'ひみつはなこ', '内緒太郎']) expect(svg).not.toContain(name);
    expect(svg).toContain('長女');
    expect(boardSvg(board({ elements, ties }), plain)).toContain('秘密花子');
  });

  it('[S1] keeps labels as text', () => {
    const evil = '</text><script>alert(1)</script>&"\'';
    const svg = boardSvg(
      board({
        elements: [person({ label: evil })],
        issues: [Issue.parse({ id: 'iss_1', title: evil, pos: { x: 0, y: 0 } })],
      }),
      plain,
    );
    expect(svg).not.toContain('<script');
    expect(escapeXml('a\u0000\u0008b\ufffe')).toBe('ab');
    expect(toSvg([{ tag: 'text', x: 0, y: 0, text: '<', size: 14, anchor: 'start', fill: '#000' }])).toContain('&lt;');
  });

  it('[S2] the legend names what is on the board and nothing else', () => {
    const ids = (b: BoardDrawing) => legendRows(b, plain).map((row) => row.id);
    expect(ids(board())).toEqual([]);
    expect(ids(board({ elements, ties }))).toEqual(['normal', 'unspecified', 'formal', 'note']);
    const more = Tie.parse({
      ...ties[0],
      id: 'tie_2',
      tension: 'conflict',
      state: 'planned',
      direction: 'both',
      strength: 'weak',
    });
    expect(ids(board({ elements, ties: [more] })).slice(0, 4)).toEqual(['weak', 'conflict', 'planned', 'both']);
  });

  it('[S3] draws from back to front, whatever the order in the document', () => {
    const area = el({ id: 'el_a', kind: 'area', label: '圏域', shape: 'ring', size: { w: 900, h: 900 } });
    const svg = boardSvg(board({ elements: [...elements, area], ties }), plain);
    const order = ['圏域', '相談', '秘密花子<', '秘密花子<'].map((text) => svg.indexOf(text));
    expect(order.every((at) => at > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it('draws the ties that it can and leaves out those without ends', () => {
    const lost = Tie.parse({ id: 'tie_9', from: 'el_p', to: 'el_gone', label: '行き先なし' });
    expect(boardSvg(board({ elements, ties: [...ties, lost] }), plain)).not.toContain('行き先なし');
  });
});
