/** Words of reading a map: findings with their definitions, layers, comparison. */
export const readingText = {
  title: '地図からわかること',
  about: '数は目安です。点数ではありません。言葉の意味と、書かれていない数を見てください。',
  nothing: 'まだ人や資源がありません。',
  missing: (n: number) => (n === 0 ? '書かれていないものはありません。' : `書かれていないもの ${n}`),
  size: {
    says: (n: number) => `本人のまわりに ${n} の人・資源`,
    means: '本人をのぞいた人と資源の数です。いまはいない人・資源は数えません。',
  },
  sides: {
    says: (formal: number, informal: number) => `制度・専門職 ${formal}、地域・身近な人 ${informal}`,
    means:
      '制度や専門職の支えと、家族・近所など身近な支えの数です。種別も関係も書かれていない人は、どちらにも数えません。',
  },
  density: {
    says: (pairs: number, possible: number, percent: string) =>
      `支え手どうしのつながり ${pairs}（${possible} 組のうち ${percent}）`,
    means:
      '本人をのぞいて、支え手どうしがつながっている組の割合です。これからのつながりと、とだえたつながりは数えません。',
  },
  isolated: {
    says: (names: string) => `つながりのない人・資源: ${names}`,
    means: 'いま続いているつながりの線が、一本もありません。',
  },
  bridge: {
    says: (name: string, names: string) => `${name} だけを通して本人とつながる相手: ${names}`,
    means: 'この人・資源がいなくなると、ここに名前のある相手は本人とつながらなくなります。',
  },
  oneWay: {
    says: (name: string, n: number) => `${name} は ${n} 本の線で助け、助けられる線がない`,
    means: '向きの書かれた線で、助けるばかりの人です。向きのない線は数えません。専門職と制度はのぞきます。',
  },
  strained: {
    says: (n: number) => `ストレス・葛藤のあるつながり ${n}`,
    means: 'いま続いているつながりのうち、ストレスや葛藤のしるしがあるものです。',
  },
  noInformal: {
    says: '本人のすぐそばに、身近な支え(家族・近所など)がありません',
    means: '本人と線でつながっている相手の中に、制度・専門職のほかの人や資源がありません。',
  },
  noProfessional: {
    says: '本人のすぐそばに、専門職や制度の支えがありません',
    means: '本人と線でつながっている相手の中に、制度・専門職がありません。',
  },
  emptySectors: {
    says: (names: string) => `見あたらない種別: ${names}`,
    means: 'よく見る種別のうち、この地図にひとつもないものです。いつも要るとはかぎりません。',
  },
  emptyLayers: {
    says: (names: string) => `見あたらない支えの層: ${names}`,
    means: '互助・共助・公助のうち、この地図にひとつもないものです。',
  },
  helpNames: { self: '自助', mutual: '互助', cooperative: '共助', public: '公助' },
  separator: '、',
} as const;
