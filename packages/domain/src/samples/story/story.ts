import type { AreaIssueText } from '../../chain/area-issue.ts';
import type { PlanEntryText, ProposalText } from '../../chain/proposal.ts';
import type { IdeaText } from '../../chain/resource-idea.ts';
import type { MeetingFunction, MeetingLevel } from '../../five-functions.ts';
import type { ResourceText } from '../../resources/directory-resource.ts';
import type { Sample } from '../sample.ts';

/** Somebody of a meeting, by the name under which they attend it. */
type Who = string;

/** A role as the story tells it: whole days count from the meeting on. */
export type StoryRole = {
  readonly what: string;
  readonly owner: Who;
  readonly goal: string;
  readonly method: string;
  readonly dueIn: number;
  readonly monitoringIn?: number;
  /** Which issue of the meeting it answers, counted from 0. */
  readonly issue?: number;
};

/** What one meeting of the story says and agrees on. */
export type StoryRecord = {
  /** How many days before the story is loaded it was held; below 0, after it. */
  readonly daysAgo: number;
  /** What the minutes say, an agenda item each, in the order of its template. */
  readonly minutes: readonly string[];
  readonly decisions: readonly string[];
  readonly holds: readonly { readonly text: string; readonly untilIn: number }[];
  readonly roles: readonly StoryRole[];
};

/** One case with its first meeting ①; `sample` brings the map, the issues with their 類型, and who attends. */
export type StoryCase = {
  readonly alias: string;
  /** 圏域 by name. */
  readonly careArea: string;
  readonly title: string;
  readonly sample: Sample;
  /** What the consent of the case covers. */
  readonly consent: string;
  readonly record: StoryRecord;
  /** What the anonymised copy is called. */
  readonly copyTitle: string;
};

/** A meeting on the area: ③, ④ or ⑤. */
export type StoryAreaMeeting = {
  readonly title: string;
  readonly function: MeetingFunction;
  readonly level: MeetingLevel;
  readonly template: string;
  readonly place: string;
  readonly participants: NonNullable<Sample['participants']>;
  readonly record: StoryRecord;
};

/**
 * Three cases and what came of them: three meetings ①, a 地域課題 of what they have in common (③), an idea that was tried and became
 * a resource (④), a proposal with its answer and a place in a plan (⑤), and the next meeting of the first case. Everybody is made up.
 */
export type Story = {
  readonly cases: readonly [StoryCase, StoryCase, StoryCase];
  readonly clustering: StoryAreaMeeting;
  /** The issues of 類型 `category` of all cases become this. */
  readonly areaIssue: AreaIssueText;
  readonly development: StoryAreaMeeting;
  readonly idea: {
    readonly text: IdeaText;
    readonly voice: string;
    readonly talk: string;
    readonly trial: string;
    readonly trialResult: string;
    readonly resource: Omit<ResourceText, 'confirmedOn'>;
    readonly resourceNote: string;
  };
  readonly policy: StoryAreaMeeting;
  readonly proposal: Pick<ProposalText, 'title' | 'body' | 'addressee' | 'answer'>;
  readonly plan: Omit<PlanEntryText, 'fiscalYear'>;
  /** The next meeting ① of the first case. */
  readonly next: { readonly title: string; readonly template: string; readonly place: string; readonly inDays: number };
};
