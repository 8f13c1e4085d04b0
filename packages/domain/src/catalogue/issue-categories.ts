/** 類型: the categories of issues that an organisation starts with, by their stable ids. */
export const issueCategoryNames = {
  isolation: '孤立・つながり',
  mobility: '移動・買物',
  dementia: '認知症',
  'carer-support': '介護者支援',
  housing: '住まい',
  'money-work': '経済・就労',
  health: '医療・健康',
  'children-family': '子ども・家族',
  disaster: '災害',
  rights: '権利擁護',
  'daily-life': 'ごみ・家事・生活支援',
  information: '情報・相談先',
  other: 'その他',
} as const;

/** Words of the section of the settings, and wherever an issue gets its category. */
export const issueCategoryText = {
  title: '課題の類型',
  lead: '会議で出た課題につける類型です。使わないものは、しるしをはずすと、えらぶ場所に出なくなります。これまでの課題の類型は変わりません。',
  nameOf: (at: number) => `${at}番目の類型の名前`,
  add: '類型を足す',
  newName: (at: number) => `新しい類型${at}`,
  added: (name: string) => `「${name}」を足しました。名前を変えて、保存してください。`,
  full: (most: number) => `類型は${most}個までです。`,
  smallCounts: '少ない数をふせる',
  smallCountsLead:
    '圏域と類型ごとの件数が少ないと、だれの事例かが分かることがあります。この数より少ない件数は、数を出しません。',
  smallCount: (least: number) => `${least}件に足りない数は「${least}未満」と出す`,
  category: '類型',
  none: 'まだ決めない',
  unset: '類型がまだない',
} as const;
