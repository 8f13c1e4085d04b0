/** Why a file in the open format cannot be read. `place` is a path in the file, such as `ties.3.from`. */
export const openFormatText = {
  notABoard: 'これは、つなぐボードの地図のファイルではありません。',
  otherVersion: (version: string) => `このファイルの版（${version}）は、読み込めません。`,
  tooDeep: 'ファイルの入れ子が深すぎます。',
  badValue: (place: string) => `${place} の値が正しくありません。`,
  doubleId: (place: string) => `${place} の id は、すでに使われています。`,
  missingEnd: (place: string) => `${place} のつながり先が、ファイルの中にありません。`,
  more: (count: number) => `ほかに${count}件あります。`,
} as const;
