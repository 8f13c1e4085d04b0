import { createRoute, z } from '@hono/zod-openapi';
import { blankValues, formValues, newId, WordFormId } from '@tsunagu/domain';
import { outputText } from '@tsunagu/domain/catalogue/output';
import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';
import { may, SYSTEM } from '../../policy.ts';
import { addWordForm, removeWordForm, wordFormOf, wordForms } from '../../storage/word-forms.ts';
import { MOST_FORM_BYTES } from '../../word-forms/safe-docx.ts';
import { accountAccess, api, json, meetingAccess, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { wishedMinutes } from '../output/routes.ts';
import { FileWish } from '../output/shapes.ts';
import { DOCX, fileOf, MeetingParam } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';
import { AddedWordForm, WordForms } from './shapes.ts';

const Param = z.object({ formId: WordFormId });
const binary = { schema: z.string().openapi({ format: 'binary' }) };

/** 自分たちの Word 様式: kept by administrators, filled by whoever reads the minutes with an account. */
export const wordFormRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/word-forms',
        responses: { 200: json(WordForms, 'by name'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'word-form:list');
        if (!access.ok) return problem(c, access.problem);
        const rows = await wordForms(deps.db);
        const items = rows.map(({ added_at: addedAt, ...row }) => ({ ...row, addedAt }));
        return c.json({ items, mayChange: may(c.var.principal, 'word-form:write', SYSTEM) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/word-forms/sample',
        responses: { 200: fileOf(DOCX), ...problems(401, 403, 503) },
      }),
      async (c) => {
        const access = accountAccess(c, 'word-form:list');
        if (!access.ok) return problem(c, access.problem);
        const worked = await deps.forms.run({ kind: 'sample' });
        if (!worked.ok) return problem(c, notPrinted(worked.reason));
        if (!worked.value.ok) throw new Error('the sample has no places to put right');
        return attachment(worked.value.bytes, DOCX, text.sampleFile);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/word-forms',
        request: {
          query: z.object({ name: z.string().trim().min(1).max(80) }),
          body: { content: { [DOCX]: binary }, description: 'the file itself' },
        },
        responses: {
          200: json(AddedWordForm, 'kept, or what has to be put right'),
          ...problems(401, 403, 409, 413, 415, 422, 503),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'word-form:write');
        if (!access.ok) return problem(c, access.problem);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.byteLength > MOST_FORM_BYTES) return problem(c, 'form-too-large');
        // Filled once with nothing: what cannot be filled is told now, not in the meeting.
        const tried = await deps.forms.run({ kind: 'fill', bytes, values: blankValues() });
        if (!tried.ok) return problem(c, tried.reason === 'busy' ? 'busy' : 'form-too-slow');
        if (!tried.value.ok) return c.json({ ok: false as const, problems: [...tried.value.problems] }, 200);
        const id = newId(WordFormId, 'wfm', deps.random);
        const form = { id, name: c.req.valid('query').name, bytes, by: access.account.userId, now: deps.now() };
        return (await addWordForm(deps.db, form)) ? c.json({ ok: true as const, id }, 200) : problem(c, 'forms-full');
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/word-forms/{formId}/file',
        request: { params: Param },
        responses: { 200: fileOf(DOCX), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'word-form:list');
        if (!access.ok) return problem(c, access.problem);
        const form = await wordFormOf(deps.db, c.req.valid('param').formId);
        return form ? attachment(form.bytes, DOCX, `${form.name}.docx`) : problem(c, 'not-found');
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/word-forms/{formId}',
        request: { params: Param },
        responses: { 204: { description: 'no longer offered' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'word-form:write');
        if (!access.ok) return problem(c, access.problem);
        const done = await removeWordForm(deps.db, c.req.valid('param').formId, deps.now());
        return done ? c.body(null, 204) : problem(c, 'not-found');
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/word-forms/{formId}/restore',
        request: { params: Param },
        responses: { 204: { description: 'offered again' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'word-form:write');
        if (!access.ok) return problem(c, access.problem);
        const done = await removeWordForm(deps.db, c.req.valid('param').formId, null);
        return done ? c.body(null, 204) : problem(c, 'not-found');
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/word-forms/{formId}',
        request: { params: MeetingParam.extend(Param.shape), query: FileWish },
        responses: { 200: fileOf(DOCX), ...problems(401, 403, 404, 422, 503) },
      }),
      async (c) => {
        const { id, formId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const reads = accountAccess(c, 'word-form:list');
        if (!reads.ok) return problem(c, reads.problem);
        const form = await wordFormOf(deps.db, formId);
        const minutes = await wishedMinutes(deps, access.meeting, c.req.valid('query'));
        if (!form || !minutes) return problem(c, 'not-found');
        const { document, paper } = minutes;
        const worked = await deps.forms.run({ kind: 'fill', bytes: form.bytes, values: formValues(document, paper) });
        if (!worked.ok) return problem(c, notPrinted(worked.reason));
        // Places may have gone since it was kept.
        if (!worked.value.ok) return problem(c, 'form-unfit');
        return attachment(worked.value.bytes, DOCX, `${outputText.fileNames.form(form.name, document.title)}.docx`);
      },
    );

/** Which requests bring a form, and may be larger than others. */
export const bringsForm = (method: string, path: string): boolean => method === 'POST' && path === '/api/word-forms';
