import { createRoute, z } from '@hono/zod-openapi';
import { Material, MATERIAL_LIMITS, MaterialId, materialName } from '@tsunagu/domain';
import { preparationText } from '@tsunagu/domain/catalogue/preparation';
import type { ReadMaterial } from '../../materials/read-material.ts';
import { whileOpen } from '../../storage/open-meeting.ts';
import { addMaterial, materialFile, materialsOf, setRemoved } from '../../storage/preparation/materials.ts';
import { api, json, meetingAccess, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { MeetingParam } from '../params.ts';
import { problem, type ProblemSlug } from '../problem.ts';
import { MaterialList } from './shapes.ts';

const binary = { schema: z.string().openapi({ format: 'binary' }) };
const files = { 'image/png': binary, 'image/jpeg': binary, 'application/pdf': binary };
const MaterialParam = MeetingParam.extend({ materialId: MaterialId });
/** A file opened by its own address does nothing: no script, no frame, no guess at its type. */
const FILE_POLICY = "default-src 'none'; sandbox";

/** 資料: pictures and plain PDFs, for whoever may read the meeting. */
export const materialRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/materials',
        request: { params: MeetingParam },
        responses: { 200: json(MaterialList, 'in the order in which they came'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'material:read');
        if (!access.ok) return problem(c, access.problem);
        return c.json({ items: await materialsOf(deps.db, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/materials',
        request: {
          params: MeetingParam,
          // Not in the address: names of files tell of people, and addresses are written down in many places.
          headers: z.object({ 'x-file-name': z.string().max(2_000).optional() }),
          body: { content: files, description: 'the file itself' },
        },
        responses: { 201: json(Material, 'kept'), ...problems(401, 403, 404, 409, 413, 415, 422, 503) },
      }),
      async (c) => {
        const { id: meeting_id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, meeting_id, 'material:write');
        if (!access.ok) return problem(c, access.problem);
        const given = c.req.valid('header')['x-file-name'] ?? '';
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const worked = await deps.materials.run(bytes);
        if (!worked.ok) return problem(c, worked.reason === 'busy' ? 'busy' : 'material-broken');
        const read = worked.value;
        if (!read.ok) return problem(c, REFUSALS[read.reason]);
        const name = materialName(decoded(given), read.type, preparationText.materialUnnamed);
        const added_by = access.attendance?.name ?? access.meeting.facilitator_name;
        const file = { name, type: read.type, bytes: read.bytes, added_by };
        const kept = await whileOpen(deps.db, meeting_id, (meeting) => addMaterial(meeting, file, deps));
        if (kept === 'meeting-closed') return problem(c, kept);
        if (!kept) return problem(c, 'materials-full');
        deps.events.publish(meeting_id, 'meeting');
        return c.json(kept, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/materials/{materialId}',
        request: { params: MaterialParam },
        responses: { 200: { content: files, description: 'the file' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id, materialId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'material:read');
        if (!access.ok) return problem(c, access.problem);
        const file = await materialFile(deps.db, id, materialId);
        if (!file) return problem(c, 'not-found');
        const answer = attachment(file.bytes, file.type, file.name);
        answer.headers.set('content-security-policy', FILE_POLICY);
        answer.headers.set('x-content-type-options', 'nosniff');
        answer.headers.set('cache-control', 'private, no-store');
        return answer;
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/meetings/{id}/materials/{materialId}',
        request: { params: MaterialParam },
        responses: { 204: { description: 'removed; it can come back' }, ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { id, materialId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'material:write');
        if (!access.ok) return problem(c, access.problem);
        const done = await whileOpen(deps.db, id, (meeting) => setRemoved(meeting, materialId, deps.now()));
        if (done !== 'done') return problem(c, NOT_DONE[done]);
        deps.events.publish(id, 'meeting');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/materials/{materialId}/restore',
        request: { params: MaterialParam },
        responses: { 204: { description: 'back again' }, ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { id, materialId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'material:write');
        if (!access.ok) return problem(c, access.problem);
        const done = await whileOpen(deps.db, id, (meeting) => setRemoved(meeting, materialId, null));
        if (done !== 'done') return problem(c, NOT_DONE[done]);
        deps.events.publish(id, 'meeting');
        return c.body(null, 204);
      },
    );

const NOT_DONE = {
  'meeting-closed': 'meeting-closed',
  fixed: 'material-fixed',
  full: 'materials-full',
  unknown: 'not-found',
} as const;

type Refusal = Extract<ReadMaterial, { ok: false }>['reason'];
const REFUSALS = {
  'too-large': 'material-too-large',
  'other-type': 'material-type',
  'too-many-pixels': 'picture-pixels',
  broken: 'material-broken',
  'pdf-acts': 'pdf-acts',
  'pdf-sealed': 'pdf-sealed',
} as const satisfies Record<Refusal, ProblemSlug>;

/** Header values are plain letters: the name comes percent-encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** Which requests bring a file for a meeting, and the most bytes of one. */
export const bringsMaterial = (method: string, path: string): boolean =>
  method === 'POST' && /^\/api\/meetings\/[^/]+\/materials$/.test(path);
export const MOST_MATERIAL_BYTES = MATERIAL_LIMITS.file;
