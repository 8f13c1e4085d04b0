/** Words of the map's working surface: legend switch, editing on the map, presence, what a screen reader hears. */
export const canvasText = {
  map: 'つながりの図',
  mapHelp: 'タブキーで次の人や資源へ。矢印キーで動かす。エンターキーで書きなおす。',
  showLegend: '凡例を見る',
  hideLegend: '凡例をしまう',
  selected: (name: string) => `${name} を選びました`,
  selectedMany: (n: number) => `${n} 件を選びました`,
  edit: '書きなおす',
  editing: (name: string) => `${name} が書いています`,
  tieFirst: 'つなぐ相手を、順に 2 つ選んでください',
  tieSecond: 'もう一方を選んでください',
  tie: 'つながり',
  union: (
    kind: 'marriage' | 'cohabitation',
    state: 'together' | 'separated' | 'divorced',
    partners: readonly string[],
    children: readonly string[],
  ) => {
    const states = { together: kind === 'marriage' ? '結婚' : '内縁・同棲', separated: '別居', divorced: '離婚' };
    const who = partners.length > 1 ? `${states[state]} ${partners.join('と')}` : `ひとり親 ${partners.join('')}`;
    return children.length === 0 ? who : `${who}、子ども ${children.join('、')}`;
  },
  ink: '手書きの線',
  loading: '図を開いています',
  failed: '図を表示できません。ページを読みこみなおしてください。書いた内容は消えていません。',
  damagedShape: '表示できません',
  unnamed: '参加者',
  newPerson: '新しい人',
  newResource: '新しい資源',
  newArea: '新しい範囲',
} as const;
