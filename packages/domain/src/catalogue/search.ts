import type { SearchKind } from '../search/search-kind.ts';

/** さがす: words in everything that is recorded. */
export const searchText = {
  title: 'さがす',
  lead: '会議録や役割、地域課題、社会資源の中のことばをさがします。見る権利のあるものだけが出ます。',
  words: 'さがすことば',
  wordsHint: '二つ以上のことばは、間をあけて書きます。例 「買物 坂」',
  search: 'さがす',
  kinds: 'さがす所',
  everything: 'すべて',
  kind: {
    case: '事例',
    meeting: '会議',
    minutes: '会議録',
    role: '役割',
    'raised-issue': '会議で出た課題',
    'area-issue': '地域課題',
    'resource-idea': '資源づくりの案',
    resource: '社会資源',
    proposal: '提案',
    'plan-entry': '計画への反映',
  } satisfies Record<SearchKind, string>,
  found: (count: number, more: boolean) => `${count}件${more ? 'あまり' : ''}見つかりました`,
  nothing: '見つかりませんでした。ことばを短くするか、べつのことばでさがしてください。',
  noWords: 'さがすことばを書いてください。',
  more: 'つづきを見る',
  untitled: '(名前なし)',
} as const;
