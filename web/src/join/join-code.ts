/** The six digits as typed by anybody: full-width digits, spaces and hyphens are what keyboards make of them. */
export const normaliseCode = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s\-‐‑–—ー−]/gu, '');

export const isJoinCode = (code: string): boolean => /^\d{6}$/.test(code);
