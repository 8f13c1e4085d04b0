import type { MeetingFunction, TemplateId, UserId } from '@tsunagu/domain';
import type { Instant } from '../schema.ts';

/** A template of the organisation; what it says stands in its versions. */
export type TemplateTable = {
  id: TemplateId;
  owner_id: UserId;
  /** The newest version; counts up with each change, so that two people cannot overwrite each other. */
  version: number;
  function: MeetingFunction;
  title: string;
  /** What lists show of it, as JSON, so that a list reads no boards. */
  summary: string;
  created_at: Instant;
  removed_at: Instant | null;
};

export type TemplateVersionTable = {
  template_id: TemplateId;
  version: number;
  /** domain `TemplateContent` as JSON. */
  content: string;
  made_by: UserId;
  made_at: Instant;
};

/** Shipped templates that are not offered here, each with the one that stands in its place, if any. */
export type HiddenTemplateTable = {
  shipped_id: TemplateId;
  replaced_by: TemplateId | null;
  hidden_by: UserId;
  hidden_at: Instant;
};

export type TemplateTables = {
  template: TemplateTable;
  template_version: TemplateVersionTable;
  hidden_template: HiddenTemplateTable;
};
