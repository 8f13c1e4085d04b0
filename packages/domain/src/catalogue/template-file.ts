/** Why a file of a template cannot be read. `place` is a path in the file, such as `template.agenda.0.title`. */
export const templateFileText = {
  notATemplate: 'これは、つなぐボードの会議の様式のファイルではありません。',
  otherVersion: (version: string) => `このファイルの版（${version}）は、読み込めません。`,
  tooDeep: 'ファイルの入れ子が深すぎます。',
  at: (place: string, message: string) => `${place}：${message}`,
} as const;
