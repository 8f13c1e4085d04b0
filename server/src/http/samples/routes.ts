import { createRoute, z } from '@hono/zod-openapi';
import { boardFromSample, findSample, SAMPLES, toBoardJson } from '@tsunagu/domain';
import { gzipSync } from 'node:zlib';
import { sampleThumbnail } from '../../exports/map/sample-thumbnail.ts';
import { api, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { BoardFile, SampleList } from '../shapes.ts';

const SampleParam = z.object({ sampleId: z.string().max(10) });
/** A picture opened by its own address is nothing but a picture. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The examples that ship: open to everybody, also without an account (the practice board is made from them). */
export const sampleRoutes = (deps: Pick<Deps, 'random'>) => {
  const thumbnail = keptThumbnails();
  return api()
    .openapi(
      createRoute({ method: 'get', path: '/samples', responses: { 200: json(SampleList, 'all samples') } }),
      (c) =>
        c.json(
          SAMPLES.map(({ id, title, functions, description, elements, ties }) => ({
            id,
            title,
            functions,
            description,
            elements: elements.length,
            ties: ties.length,
          })),
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/samples/{sampleId}/thumbnail.svg',
        request: { params: SampleParam },
        responses: {
          200: { content: { 'image/svg+xml': { schema: z.string() } }, description: 'the map as a small picture' },
          304: { description: 'the browser has it' },
          ...problems(404),
        },
      }),
      (c) => {
        const picture = thumbnail(c.req.valid('param').sampleId);
        if (!picture) return problem(c, 'not-found');
        const headers = {
          'content-type': 'image/svg+xml; charset=utf-8',
          'cache-control': 'public, max-age=600, stale-while-revalidate=86400',
          'content-security-policy': PICTURE_POLICY,
          etag: picture.etag,
          vary: 'accept-encoding',
        };
        if (c.req.header('if-none-match') === picture.etag) return new Response(null, { status: 304, headers });
        if (!(c.req.header('accept-encoding') ?? '').includes('gzip')) return new Response(picture.svg, { headers });
        return new Response(new Uint8Array(picture.packed), { headers: { ...headers, 'content-encoding': 'gzip' } });
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/samples/{sampleId}/board.json',
        request: { params: SampleParam },
        responses: { 200: json(BoardFile, 'the open format, under fresh ids'), ...problems(404) },
      }),
      (c) => {
        const sample = findSample(c.req.valid('param').sampleId);
        if (!sample) return problem(c, 'not-found');
        const board = boardFromSample(sample, { random: deps.random });
        const file: z.infer<typeof BoardFile> = toBoardJson(board, { attendance: [], hideNames: false });
        return c.json(file, 200);
      },
    );
};

/** Pictures are drawn when they are first asked for, and kept: samples do not change while the server runs. */
function keptThumbnails() {
  const kept = new Map<string, { svg: string; packed: Buffer; etag: string }>();
  return (id: string) => {
    const known = kept.get(id);
    if (known) return known;
    const sample = findSample(id);
    if (!sample) return undefined;
    const { svg, etag } = sampleThumbnail(sample);
    const picture = { svg, packed: gzipSync(svg), etag };
    kept.set(id, picture);
    return picture;
  };
}
