/** Why a file cannot be read in, and what of it is left out. The line of the file is said before each sentence. */
export const importText = {
  notText: '文字のファイルとして読めません。CSV か JSON のファイルを選んでください。',
  tooLarge: (megabytes: number) => `ファイルが大きすぎます。${megabytes}MB までにしてください。`,
  empty: 'ファイルに何も入っていません。',
  brokenJson: 'ここで JSON の書き方がくずれています。',
  more: (count: number) => `ほかに${count}件の問題があります。`,
  openQuote: 'ここで始まる引用符（"）が、閉じられていません。',
  strayQuote: '引用符（"）のあとに、余分な文字があります。',
  noHeadings:
    '見出しの行が見つかりません。1行目に「名前」（人や資源の表）か「から」「へ」（つながりの表）の見出しを入れてください。',
  missingHeading: (heading: string) => `「${heading}」の列がありません。1行目の見出しを確かめてください。`,
  doubleHeading: (heading: string) => `「${heading}」の列が2つあります。`,
  unknownWord: (heading: string, word: string, known: string) =>
    `「${heading}」の「${word}」は使えません。使える言葉：${known}`,
  badNumber: (heading: string, word: string) => `「${heading}」の「${word}」は、数として読めません。`,
  badValue: (heading: string) => `「${heading}」の値が、長すぎるか、範囲の外です。`,
  doubleNumber: (number: string) => `番号「${number}」は、すでに使われています。`,
  missingEnd: (heading: string, word: string) => `「${heading}」の「${word}」が、表にも地図にもありません。`,
  severalEnds: (heading: string, word: string) =>
    `「${heading}」の「${word}」は、2つ以上あります。「番号」の列で区別してください。`,
  tooMany: (most: number) => `一度に読み込めるのは${most}件までです。ファイルを分けてください。`,
  sameTableTwice: '同じ種類の表が2つあります。人や資源の表と、つながりの表を1つずつ選んでください。',
  notTldr: 'これは、tldraw のファイルではありません。',
  hostileSvg: 'SVG の絵は読み込めません。中に動く命令を入れられるためです。PNG か JPEG の絵にしてください。',
  noRoom: '地図の右に、読み込んだ図を置く場所がありません。',
  unknownFile: 'この種類のファイルは読み込めません。JSON、CSV、.tldr のどれかを選んでください。',
} as const;

/** What a file holds that does not become part of the map, by sort. */
export const leftOutText = {
  columns: (names: string) => `使わない列：${names}`,
  figures: '表・グラフ・経過の図・区分けの枠・画像（CSV では戻せません）',
  tiesOfFigures: '入らないものへの線',
  roles: '役割',
  agenda: '議題と記録',
  decisions: '決定と保留',
  opinions: '論点と意見',
  sheets: '事例の情報（紙）',
  issues: '地図にのっていない課題',
  images: '画像（ファイルには絵そのものが入っていません）',
  owners: '役割の担当者（前の会議の人です）',
  shapes: (type: string) => `tldraw の「${type}」`,
  emptyText: '文字のない文字枠',
  pages: '2ページ目から後ろ',
} as const;
