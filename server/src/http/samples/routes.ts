import { createRoute, z } from '@hono/zod-openapi';
import { boardFromSample, findSample, Sample, SAMPLES, toBoardJson } from '@tsunagu/domain';
import { mapThumbnail, type Thumbnail } from '../../exports/map/map-thumbnail.ts';
import { api, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { pictureAnswer } from '../picture-answer.ts';
import { problem } from '../problem.ts';
import { BoardFile, SampleList } from '../shapes.ts';

const SampleParam = z.object({ sampleId: z.string().max(10) });

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
        return pictureAnswer(c, picture, 'public, max-age=600, stale-while-revalidate=86400');
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
  const kept = new Map<string, Thumbnail>();
  return (id: string): Thumbnail | undefined => {
    const known = kept.get(id);
    if (known) return known;
    const sample = findSample(id);
    if (!sample) return undefined;
    const { elements, ties, unions, title } = Sample.parse(sample);
    const picture = mapThumbnail({ elements, ties, unions, ink: [], issues: [] }, title);
    kept.set(id, picture);
    return picture;
  };
}
