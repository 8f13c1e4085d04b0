/** What a scan says of a stretch of text. */
export const SCAN_KINDS = ['name', 'organisation', 'place', 'number', 'contact', 'age', 'date', 'amount'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];
