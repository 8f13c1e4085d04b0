/** What is wrong with a file that somebody wants to read in. `line` is the file's, from 1; null where it concerns the whole. */
export type FileProblem = { readonly line: number | null; readonly message: string };

/** How many problems are told; behind them stands how many more there are. */
export const MOST_PROBLEMS = 20;
