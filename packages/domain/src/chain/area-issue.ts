import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { MeetingLevel } from '../five-functions.ts';
import { AreaIssueId, IssueId, MeetingId } from '../ids.ts';

const line = z.string().trim().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** An issue that a closed meeting raised: the first link of the chain. */
export const RaisedIssueRef = z.object({ meetingId: MeetingId, issueId: IssueId });
export type RaisedIssueRef = z.infer<typeof RaisedIssueRef>;

/** How far a 地域課題 has come: 気づき → 検討中 → 資源づくり → 提案中 → 反映 → 終了. */
export const AreaIssueStatus = z.enum(['noticed', 'examined', 'in-development', 'proposed', 'reflected', 'closed']);
export type AreaIssueStatus = z.infer<typeof AreaIssueStatus>;

/** What people write of a 地域課題. It never names a person: it is read by everybody who has an account. */
export const AreaIssueText = z.object({
  title: line.min(1),
  detail: text.default(''),
  /** 類型: id of one of the organisation's categories of issues; empty = not told. */
  category: z.string().max(LIMITS.id).default(''),
  /** 圏域 by name, as cases name theirs (「東地区」); empty = the whole municipality. */
  careArea: line.default(''),
  /** 対応レベル: which level of meeting takes it up. */
  level: MeetingLevel.default('municipal'),
  /** 原因. */
  causes: text.default(''),
  /** 既存資源 in words; resources of the directory are linked. */
  existing: text.default(''),
  /** 不足. */
  missing: text.default(''),
  status: AreaIssueStatus.default('noticed'),
});
export type AreaIssueText = z.infer<typeof AreaIssueText>;

/**
 * 地域課題: what several cases have in common, put together by people. `members` are issues of single meetings (one issue belongs
 * to one 地域課題 at most); `mergedInto` is set while it lives on in another one.
 */
export const AreaIssue = AreaIssueText.extend({
  id: AreaIssueId,
  members: z.array(RaisedIssueRef),
  mergedInto: AreaIssueId.nullable(),
  /** Counts up with each change; a change names the version that it saw. */
  version: z.number().int().min(1),
});
export type AreaIssue = z.infer<typeof AreaIssue>;
