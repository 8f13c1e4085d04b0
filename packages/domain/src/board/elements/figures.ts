import { z } from 'zod';
import { AssetId } from '../../ids.ts';
import { Size } from '../geometry.ts';
import { LIMITS } from '../limits.ts';
import { Label, placed, TextScale } from './placed.ts';

/** Twice what the largest table shows: cells outside it are kept. */
export const MOST_CELLS = LIMITS.tableRows * LIMITS.tableColumns * 2;

/** Cells by `row,column` from 0. One key a cell, so that two people who fill different cells keep both. */
export const Cells = z
  .record(z.string().regex(/^\d{1,3},\d{1,3}$/), Label)
  .refine((cells) => Object.keys(cells).length <= MOST_CELLS);
export type Cells = z.infer<typeof Cells>;
export const cellKey = (row: number, column: number): string => `${row},${column}`;

const grid = {
  rows: z.number().int().min(1).max(LIMITS.tableRows),
  columns: z.number().int().min(1).max(LIMITS.tableColumns),
  /** Always there, also when empty: the document makes its map of cells together with the table. */
  cells: Cells,
};

/** 表. The first row holds the headings. Cells outside `rows` × `columns` are kept and not shown. */
export const BoardTable = z.object({
  ...placed,
  kind: z.literal('table'),
  label: Label.default(''),
  /** Width as wished; the height follows from the words and is at least this. */
  size: Size,
  ...grid,
  textScale: TextScale.default('normal'),
});
export type BoardTable = z.infer<typeof BoardTable>;

/**
 * 図表: a small chart of its own table. The first row names the categories (from the second column on), each further row is one
 * series with its name in the first column. Cells that are no numbers are gaps.
 */
export const Chart = z.object({
  ...placed,
  kind: z.literal('chart'),
  label: Label.default(''),
  size: Size,
  form: z.enum(['bar', 'line']).default('bar'),
  /** Unit of the values, e.g. 「か所」「%」. */
  unit: Label.default(''),
  ...grid,
});
export type Chart = z.infer<typeof Chart>;

/** One course of a timeline, from left to right; `points` are fractions of the plot, `[time, level]`, level 1 at the top. */
export const Course = z.object({
  name: Label,
  points: z
    .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
    .min(2)
    .max(LIMITS.coursePoints),
  /** Courses are told apart by their line, not by colour. */
  line: z.enum(['solid', 'dashed', 'dotted']).default('solid'),
});
export type Course = z.infer<typeof Course>;

/** 経過: courses over time, e.g. 本人の状態 with and without support. Names of stretches of time stand along the axis. */
export const Timeline = z.object({
  ...placed,
  kind: z.literal('timeline'),
  label: Label.default(''),
  size: Size,
  timeAxis: Label.default(''),
  levelAxis: Label.default(''),
  /** Names along the time axis, evenly spaced. */
  steps: z.array(Label).max(LIMITS.lanes).default([]),
  courses: z.array(Course).max(LIMITS.courses).default([]),
});
export type Timeline = z.infer<typeof Timeline>;

/** 画像: a picture that the server keeps (re-encoded, without its camera's data). */
export const Image = z.object({
  ...placed,
  kind: z.literal('image'),
  /** What is to be seen, for those who do not see it. */
  label: Label.default(''),
  asset: AssetId,
  size: Size,
});
export type Image = z.infer<typeof Image>;
