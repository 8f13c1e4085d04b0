import { ElementId, Image, MeetingId, Person, Resource, Tie, TieId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { RARE_LETTERS } from '../../testing/board-records.ts';
import { openScene } from '../../testing/meeting-scene.ts';
import { jpegOf, pngOf } from '../../testing/pictures.ts';
import { pdfPages } from '../../testing/pdf-text.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

async function sceneWithMap(server: TestServer) {
  const scene = await openScene(server);
  await server.rooms.write(MeetingId.parse(scene.id), (board) => {
    for (const id of board.elements.all().keys()) board.elements.remove(id);
    const [person, clinic] = [ElementId.parse('el_a'), ElementId.parse('el_b')];
    const pos = { x: 0, y: 0 };
    board.elements.add(Person.parse({ id: person, kind: 'person', pos, label: '佐藤 花子', alias: 'Aさん', age: 81 }));
    board.elements.add(
      Resource.parse({
        id: clinic,
        kind: 'resource',
        pos: { x: 500, y: 200 },
        label: RARE_LETTERS,
        formality: 'formal',
      }),
    );
    board.ties.add(Tie.parse({ id: TieId.parse('tie_a'), from: person, to: clinic, label: '花子の通院' }));
  });
  return scene;
}
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('the map on paper', () => {
  it('has every word as text, the legend, and where it comes from', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await sceneWithMap(server);
    const response = await facilitator.request('GET', `${meeting}/map.pdf?paper=a3&orientation=landscape`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const [page, ...others] = await pdfPages(await bytesOf(response));
    expect(others).toEqual([]);
    expect([page?.width.toFixed(), page?.height.toFixed()]).toEqual(['1191', '842']);
    for (const word of ['佐藤 花子', '81', '花子の通院', '凡例', 'Aさんの支援を考える会議', '1 / 1'])
      expect(page?.text).toContain(word);
    for (const letter of RARE_LETTERS) expect(page?.text).toContain(letter);
    expect(page?.text).toMatch(/令和\d+年/);
    expect(page?.text).not.toContain('架空');
  });

  it('says of a sample that everybody is made up', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const { id } = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', { sample: 'C6' });
    const response = await facilitator.request('GET', `/api/meetings/${id}/map.pdf`);
    const [page] = await pdfPages(await bytesOf(response));
    expect(page?.text).toContain('人物は架空です');
  });

  it('is enlarged over several pages, with a last one that shows how they go together', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await sceneWithMap(server);
    const response = await facilitator.request('GET', `${meeting}/map.pdf?fit=tiles`);
    const pages = await pdfPages(await bytesOf(response));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.text).toContain('のりしろ');
    expect(pages.at(-1)?.text).toContain('並べ方');
    expect(pages.at(-1)?.text).toContain('凡例');
    expect(pages.map(({ text }) => text).join('')).toContain('佐藤 花子');
  });

  it('can hide names, and never shows what the board hides', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await sceneWithMap(server);
    const textOf = async (query: string) => {
      const response = await facilitator.request('GET', `${meeting}/map.pdf?${query}`);
      return (await pdfPages(await bytesOf(response))).map(({ text }) => text).join('');
    };
    const hidden = await textOf('hideNames=true');
    expect(hidden).not.toMatch(/佐藤|花子/);
    expect(hidden).toContain('名前をかくした写しです');
    await server.rooms.write(MeetingId.parse(id), (board) => board.meta.update({ hideNames: true }));
    expect(await textOf('hideNames=false')).not.toMatch(/佐藤|花子/);
  });

  it('holds the pictures that are kept with the meeting', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await sceneWithMap(server);
    for (const bytes of [pngOf(40, 30, false), jpegOf(32, 16, 'x')]) {
      const kept = await facilitator.request('POST', `${meeting}/assets`, bytes, { 'content-type': 'image/png' });
      const asset = ((await kept.json()) as { id: string }).id;
      await server.rooms.write(MeetingId.parse(id), (board) =>
        board.elements.add(
          Image.parse({
            id: ElementId.parse(`el_${asset.slice(4)}`),
            kind: 'image',
            pos: { x: 0, y: 500 },
            size: { w: 200, h: 100 },
            asset,
          }),
        ),
      );
    }
    const pdf = Buffer.from(await bytesOf(await facilitator.request('GET', `${meeting}/map.pdf`))).toString('latin1');
    expect(pdf).toContain('/DCTDecode');
    expect(pdf).toContain('/SMask');
  });

  it('can leave the legend out', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await sceneWithMap(server);
    const [page] = await pdfPages(await bytesOf(await facilitator.request('GET', `${meeting}/map.pdf?legend=false`)));
    expect(page?.text).not.toContain('凡例');
  });

  it('is refused in words when it takes too long, and so are the minutes', async () => {
    await using server = await startTestServer({}, { printLimitMs: 1 });
    const { meeting, facilitator } = await sceneWithMap(server);
    for (const file of ['map.pdf', 'minutes.pdf', 'minutes.docx']) {
      const response = await facilitator.request('GET', `${meeting}/${file}`);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ title: 'ファイルを作るのに時間がかかりすぎました' });
    }
  });
});
