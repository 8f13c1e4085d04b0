/** Words that are printed with a map. */
export const mapExportText = {
  documentTitle: (title: string) => `${title}のつながりの図`,
  fileName: (title: string) => `つながりの図_${title}`,
  fictional: '人物は架空です',
  joins: (sheet: number) => `のりしろ（${sheet}枚目を重ねます）`,
  tile: (row: number, column: number) => `上から${row}・左から${column}`,
  key: '並べ方',
} as const;
