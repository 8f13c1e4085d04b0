/** Who and what appears on the pictures besides the sample itself. Everything is made up. */
export const STORY = {
  guest: { name: '鈴木 見本', affiliation: 'みどり町自治会(架空)', profession: '民生委員・児童委員' },
  colleague: { name: '佐藤 見本', affiliation: '北部地域包括支援センター(架空)', profession: '社会福祉士' },
  roles: [
    { what: '週に一度、玄関先で声をかけて様子を聞く', day: '2026-12-18', owner: 'guest' },
    { what: '親の物忘れについて、専門の医師につなぐ', day: '2026-12-11', owner: 'colleague' },
  ],
  decision: '見守りは民生委員、専門の相談は地域包括支援センターが受け持つ。',
} as const;
