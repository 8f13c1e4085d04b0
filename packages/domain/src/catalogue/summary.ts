/** A board told in sentences, for who cannot see the map. */
export const summaryText = {
  empty: 'この地図には、まだ何もありません。',
  subject: (name: string, details: string) =>
    details === '' ? `本人は${name}です。` : `本人は${name}です。${details}。`,
  noSubject: '本人は、まだ置かれていません。',
  age: (age: number) => `${age}歳`,
  counts: (persons: number, formal: number, informal: number) =>
    `人は${persons}人、公的な支えは${formal}か所、身近な支えは${informal}か所です。`,
  ties: (count: number) => (count === 0 ? 'つながりは、まだありません。' : `つながりは${count}本です。`),
  tie: (from: string, to: string, traits: string, label: string) =>
    `${from}と${to}${label === '' ? '' : `、「${label}」`}。${traits}。`,
  tieForward: (from: string, to: string, traits: string, label: string) =>
    `${from}から${to}へ${label === '' ? '' : `、「${label}」`}。${traits}。`,
  strength: { strong: '強いつながり', normal: 'ふつうのつながり', weak: '弱いつながり' },
  conflict: '葛藤あり',
  planned: 'これからつくる予定',
  broken: '途絶えている',
  bothWays: 'たがいに助け合う',
  couple: (a: string, b: string, bond: string, label: string) =>
    `${a}と${b}は、${bond}です。${label === '' ? '' : `${label}。`}`,
  unionKinds: { marriage: '夫婦', cohabitation: '内縁のパートナー' },
  unionStates: { together: '', separated: '別居中', divorced: '離婚・解消' },
  childrenOf: (parents: string, children: string) => `${parents}の子ども：${children}。`,
  and: 'と',
  remarked: (name: string, remarks: string) => `${name}（${remarks}）`,
  deceased: '故人',
  bonds: { adopted: '養子', foster: '里子' },
  custody: (parent: string) => `${parent}が育てる`,
  withoutTie: (names: string) => `まだつながりのないもの：${names}。`,
  notes: (count: number) => `ふせんは${count}枚です。`,
  issues: (titles: string) => `課題：${titles}。`,
  roles: (count: number) => `役割は${count}件です。`,
  separator: '、',
} as const;
