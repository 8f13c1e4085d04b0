import { createRoute, z } from '@hono/zod-openapi';
import { Era, type ProposalId } from '@tsunagu/domain';
import { proposalText } from '@tsunagu/domain/catalogue/proposals';
import type { ProposalDocument } from '../../exports/proposal-print.ts';
import { copyById } from '../../storage/anonymous.ts';
import { proposalById } from '../../storage/proposals/rows.ts';
import { settingsNow } from '../../storage/settings.ts';
import { accountAccess, api, type Ctx, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { DOCX, fileOf, PDF, ProposalParam } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';
import { viewOf } from './present.ts';

/** 和暦 or 西暦: absent = as the organisation writes years. */
const Query = z.object({ calendar: Era.optional() });
const request = { params: ProposalParam, query: Query };
const refusals = problems(401, 403, 404, 422, 503);

/** 提案書 for Word and for paper. */
export const fileRoutes = (deps: Deps) => {
  const file = async (
    c: Ctx,
    { proposalId, calendar }: { proposalId: ProposalId; calendar: Era | undefined },
    { kind, type, ending }: { kind: 'proposal-docx' | 'proposal-pdf'; type: string; ending: string },
  ) => {
    const access = accountAccess(c, 'proposal:read');
    if (!access.ok) return problem(c, access.problem);
    const row = await proposalById(deps.db, proposalId);
    if (!row) return problem(c, 'not-found');
    const view = await viewOf(deps.db, row, access.account);
    const copies: ProposalDocument['copies'][number][] = [];
    for (const { id } of view.copies) {
      const copy = await copyById(deps.db, id);
      if (copy) copies.push(copy.document);
    }
    const years = calendar ?? (await settingsNow(deps.db)).settings.era;
    const printed = await deps.print.run({ kind, document: { view, copies }, calendar: years });
    if (!printed.ok) return problem(c, notPrinted(printed.reason));
    return attachment(printed.value, type, `${proposalText.fileName(row.title)}.${ending}`);
  };
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/proposals/{proposalId}/proposal.docx',
        request,
        responses: { 200: fileOf(DOCX), ...refusals },
      }),
      (c) =>
        file(
          c,
          { ...c.req.valid('param'), calendar: c.req.valid('query').calendar },
          { kind: 'proposal-docx', type: DOCX, ending: 'docx' },
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/proposals/{proposalId}/proposal.pdf',
        request,
        responses: { 200: fileOf(PDF), ...refusals },
      }),
      (c) =>
        file(
          c,
          { ...c.req.valid('param'), calendar: c.req.valid('query').calendar },
          { kind: 'proposal-pdf', type: PDF, ending: 'pdf' },
        ),
    );
};
