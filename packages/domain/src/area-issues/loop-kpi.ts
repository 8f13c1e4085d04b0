/** How far one 地域課題 has come, as the counting sees it. */
export type LoopRow = {
  /** 年度 in which it was put together. */
  readonly fiscalYear: number;
  /** Issues of meetings that belong to it. */
  readonly members: number;
  /** Whether one of its ideas became a resource. */
  readonly resource: boolean;
  /** Whether a proposal that answers it, or one of its ideas, was handed in. */
  readonly submitted: boolean;
  /** Whether there is a proposal that was not handed in, or has no day. */
  readonly draft: boolean;
  /** Whether one of its handed-in proposals stands in a plan or a budget. */
  readonly plan: boolean;
};

/** 循環の確かめ of one 年度: how many 地域課題 came how far. Says something of the loop, never of people (SPEC AH5). */
export type LoopYear = {
  readonly fiscalYear: number;
  readonly raised: number;
  readonly resource: number;
  readonly proposal: number;
  readonly plan: number;
  /** What the shares cannot know: 地域課題 without any issue of a meeting, and those whose proposals have no day. */
  readonly missing: { readonly withoutIssues: number; readonly draftOnly: number };
};

/** The loop's own measure by year, oldest first (SPEC AH5). */
export function loopKpi(rows: readonly LoopRow[]): LoopYear[] {
  const years = [...new Set(rows.map((row) => row.fiscalYear))].sort((a, b) => a - b);
  return years.map((fiscalYear) => {
    const of = rows.filter((row) => row.fiscalYear === fiscalYear);
    const count = (is: (row: LoopRow) => boolean) => of.filter(is).length;
    return {
      fiscalYear,
      raised: of.length,
      resource: count((row) => row.resource),
      proposal: count((row) => row.submitted),
      plan: count((row) => row.plan),
      missing: {
        withoutIssues: count((row) => row.members === 0),
        draftOnly: count((row) => row.draft && !row.submitted),
      },
    };
  });
}
