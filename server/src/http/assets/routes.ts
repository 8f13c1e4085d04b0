import { createRoute, z } from '@hono/zod-openapi';
import { AssetId, newId } from '@tsunagu/domain';
import type { ReEncoded } from '../../pictures/re-encode.ts';
import { addAsset, assetOf } from '../../storage/assets.ts';
import { whileOpen } from '../../storage/open-meeting.ts';
import { api, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { MeetingParam } from '../params.ts';
import { problem, type ProblemSlug } from '../problem.ts';
import { Asset } from '../shapes.ts';

/** Largest picture that is taken in, in bytes. */
export const MOST_PICTURE_BYTES = 5 * 1_048_576;

const picture = { schema: z.string().openapi({ format: 'binary' }) };
const pictures = { 'image/png': picture, 'image/jpeg': picture };
/** A picture opened by its own address is nothing but a picture: no script, no frame, no guess at its type. */
const PICTURE_POLICY = "default-src 'none'; sandbox";

/** Pictures on a map: taken in, written anew, and shown to whoever may see the map. */
export const assetRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/assets',
        request: { params: MeetingParam, body: { content: pictures, description: 'the picture itself' } },
        responses: {
          201: json(Asset, 'kept'),
          ...problems(401, 403, 404, 409, 413, 415, 422, 503),
        },
      }),
      async (c) => {
        const { id: meeting_id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, meeting_id, 'board:write');
        if (!access.ok) return problem(c, access.problem);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.byteLength > MOST_PICTURE_BYTES) return problem(c, 'picture-too-large');
        const worked = await deps.pictures.run(bytes);
        if (!worked.ok) return problem(c, worked.reason === 'busy' ? 'busy' : 'picture-broken');
        if (!worked.value.ok) return problem(c, REFUSALS[worked.value.reason]);
        const { type, width, height, bytes: written } = worked.value.picture;
        const id = newId(AssetId, 'ast', deps.random);
        const asset = { id, type, width, height, bytes: written };
        const kept = await whileOpen(deps.db, meeting_id, (meeting) => addAsset(meeting, asset, deps.now()));
        if (kept === 'meeting-closed') return problem(c, kept);
        return kept ? c.json({ id, width, height }, 201) : problem(c, 'pictures-full');
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/assets/{assetId}',
        request: { params: MeetingParam.extend({ assetId: AssetId }) },
        responses: {
          200: { content: pictures, description: 'the picture' },
          304: { description: 'the browser has it' },
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const { id, assetId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'board:read');
        if (!access.ok) return problem(c, access.problem);
        const etag = `"${assetId}"`;
        const headers = {
          // Asked again each time, so that a right that has ended shows nothing any more; the answer is then empty.
          'cache-control': 'private, no-cache',
          'content-security-policy': PICTURE_POLICY,
          etag,
        };
        if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
        const asset = await assetOf(deps.db, id, assetId);
        if (!asset) return problem(c, 'not-found');
        return new Response(new Uint8Array(asset.bytes), {
          headers: { ...headers, 'content-type': asset.type, 'content-length': String(asset.bytes.byteLength) },
        });
      },
    );

type Refusal = Extract<ReEncoded, { ok: false }>['reason'];
const REFUSALS = {
  svg: 'picture-svg',
  'other-type': 'picture-type',
  'too-many-pixels': 'picture-pixels',
  broken: 'picture-broken',
} as const satisfies Record<Refusal, ProblemSlug>;

/** Which requests bring a picture, and may be larger than others. */
export const bringsPicture = (method: string, path: string): boolean =>
  method === 'POST' && /^\/api\/meetings\/[^/]+\/assets$/.test(path);
