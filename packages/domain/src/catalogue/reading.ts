/** Words of reading a map: findings with their definitions, layers, sentences, comparison. */
export const readingText = {
  tab: '見かた',
  title: '地図からわかること',
  about: '数は目安です。点数ではありません。それぞれの意味と、まだ書かれていない数もあわせて見てください。',
  nothing: 'まだ人や資源がありません。',
  see: (n: number) => `地図で見る（${n}）`,
  seeOf: (says: string) => `地図で見る: ${says}`,
  selected: (n: number) => `${n} こを選びました。`,
  andMore: (names: string, n: number) => `${names} ほか ${n}`,
  separator: '、',
  size: {
    says: (n: number) => `本人のまわりの人・資源 ${n}`,
    means: '本人をのぞいた人と資源の数です。いなくなった人・資源は数えません。',
  },
  sides: {
    says: (formal: number, informal: number) => `制度・専門職 ${formal}、地域・身近な人 ${informal}`,
    means: '制度や専門職の支えと、家族・近所など身近な支えの数です。',
  },
  density: {
    says: (pairs: number, possible: number, percent: string) =>
      `支え手どうしのつながり ${pairs} 組（${possible} 組のうち ${percent}）`,
    means: '本人をのぞいて、支え手どうしがつながっている組の割合です。',
  },
  isolated: {
    says: (names: string) => `線のない人・資源: ${names}`,
    means: 'いま続いているつながりの線が、一本もありません。',
  },
  bridge: {
    says: (name: string, names: string) => `${name} だけを通して本人とつながる相手: ${names}`,
    means: 'この人・資源がいなくなると、この相手は本人につながらなくなります。',
  },
  oneWay: {
    says: (name: string, n: number) => `${name} は助ける線が ${n} 本、助けられる線が 0 本`,
    means: '向きの書かれた線で、助けるばかりになっています。専門職と制度はのぞきます。',
  },
  strained: {
    says: (n: number) => `ストレス・葛藤のあるつながり ${n}`,
    means: 'いま続いているつながりのうち、ストレスや葛藤のしるしがあるものです。',
  },
  noInformal: {
    says: '本人のすぐそばに、身近な支えがありません',
    means: '本人と線でつながる相手が、制度・専門職だけです。家族や近所の人などがいません。',
  },
  noProfessional: {
    says: '本人のすぐそばに、専門職や制度の支えがありません',
    means: '本人と線でつながる相手に、制度・専門職がいません。',
  },
  emptySectors: {
    says: (names: string) => `地図にない種別: ${names}`,
    means: 'よく見る種別のうち、この地図にひとつもないものです。いつも要るとはかぎりません。',
  },
  emptyLayers: {
    says: (names: string) => `地図にない支えの層: ${names}`,
    means: (names: string) => `${names} の支えが、この地図にひとつもありません。`,
  },
  /** What could not be counted, by the kind of finding. */
  missing: {
    size: (n: number) => `数えられなかったもの ${n}`,
    sides: (n: number) => `種別も関係も書かれていない人 ${n}（どちらにも数えていません）`,
    density: (n: number) => `これからの線・とだえた線 ${n}（数えていません）`,
    isolated: (n: number) => `数えられなかったもの ${n}`,
    bridge: (n: number) => `数えられなかったもの ${n}`,
    'one-way': (n: number) => `この人の線のうち、向きが書かれていないもの ${n}`,
    strained: (n: number) => `数えられなかったもの ${n}`,
    'no-informal': (n: number) => `種別も関係も書かれていない相手 ${n}`,
    'no-professional': (n: number) => `種別も関係も書かれていない相手 ${n}`,
    'empty-sectors': (n: number) => `種別が書かれていない人・資源 ${n}`,
    'empty-layers': (n: number) => `支えの層が書かれていない人・資源 ${n}`,
  },
  layers: {
    title: '層で見る',
    about: '選んだもののほかは、うすくなります。この画面だけです。消えません。',
    all: 'すべて',
    dimensions: { side: '制度・身近', help: '支えの層', kind: '種別', careArea: '圏域', state: 'いま・これから' },
    lit: 'はっきり見せるもの',
    notWritten: '書かれていない',
    sides: { formal: '制度・専門職', informal: '地域・身近な人' },
    states: { current: 'いま', planned: 'これから', past: '以前' },
    valueOf: (name: string, n: number) => `${name}（${n}）`,
  },
  inSentences: (n: number) => `文で読む（${n} 文）`,
} as const;
