import { createRoute, z } from '@hono/zod-openapi';
import { boardFromSample, findSample, SAMPLES, toBoardJson } from '@tsunagu/domain';
import { api, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { BoardFile, SampleList } from '../shapes.ts';

/** The examples that ship: open to everybody, also without an account (the practice board is made from them). */
export const sampleRoutes = (deps: Pick<Deps, 'random'>) =>
  api()
    .openapi(
      createRoute({ method: 'get', path: '/samples', responses: { 200: json(SampleList, 'all samples') } }),
      (c) =>
        c.json(
          SAMPLES.map(({ id, title, functions }) => ({ id, title, functions })),
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/samples/{sampleId}/board.json',
        request: { params: z.object({ sampleId: z.string().max(10) }) },
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
