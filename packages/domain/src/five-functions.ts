import { z } from 'zod';

/** The five functions of a community care meeting (地域ケア会議の五つの機能), numbered as in the field. */
export const MeetingFunction = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type MeetingFunction = z.infer<typeof MeetingFunction>;

export const FUNCTION_NAMES: Readonly<Record<MeetingFunction, string>> = {
  1: '個別課題解決',
  2: 'ネットワーク構築',
  3: '地域課題発見',
  4: '地域づくり・資源開発',
  5: '政策形成',
};

export const FUNCTION_MARKS: Readonly<Record<MeetingFunction, string>> = { 1: '①', 2: '②', 3: '③', 4: '④', 5: '⑤' };

/** 個別会議 (individual), 日常生活圏域 level (area), 推進会議 (municipal). */
export const MeetingLevel = z.enum(['individual', 'area', 'municipal']);
export type MeetingLevel = z.infer<typeof MeetingLevel>;
