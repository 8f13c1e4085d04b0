import type { AssessmentRowId, AssessmentState, FormTie, StarterGroup } from '@tsunagu/domain';

/** 自立支援型: one case in 28 minutes. */
export const TEMPLATE = 'self-support';

/** Every text of one 自立支援型 meeting, once. Both ways to hold it are counted from these; all persons are made up. */
export const STORY = {
  alias: 'Aさん',
  place: 'みどり会館 二階',
  map: [
    { group: 'family', name: '長女', tie: 'strong' },
    { group: 'family', name: '次男', tie: 'weak' },
    { group: 'supporter', name: 'B整形外科', tie: 'normal' },
    { group: 'supporter', name: 'ひだまりサロン', tie: 'planned' },
    { group: 'other', name: '向かいの家の人', tie: 'normal' },
  ],
  guests: [
    { name: '鈴木 見本', affiliation: 'みどり町自治会', profession: '民生委員・児童委員' },
    { name: '佐藤 見本', affiliation: '北町訪問リハビリ', profession: '理学療法士' },
  ],
  presentation: {
    reason: '春に転んでから、外に出なくなった。',
    questions: '外出の自信を取りもどすには、何から始めるか。',
    personWishes: '自分で品物を選んで買いたい。',
  },
  assessment: {
    factor: '足の力が落ちた',
    /** In the order of the table, from its first row. */
    states: [
      ['asr_indoors', 'independent'],
      ['asr_outdoors', 'partly'],
      ['asr_diet', 'fine'],
    ],
    note: { row: 'asr_outdoors', text: '杖で五十歩ほど。坂は手を引く。' },
  },
  need: '店まで歩いて買い物に行けるようになる',
  record: '家の前の坂がこわい。平らな裏道なら歩けそう。',
  decision: '三か月は、裏道を通る練習を優先する。',
  hold: { text: '手すりの工事をするかどうか', until: '2099-12-20' },
  roles: [
    { what: '週に二回、裏道をいっしょに歩く', owner: 1, due: '2099-11-30', monitoring: '2099-12-15' },
    { what: '朝市の日に玄関で声をかける', owner: 0, due: '2099-11-25', monitoring: '2099-12-16' },
  ],
} as const satisfies Story;

export interface Story {
  /** 本人, as written everywhere. */
  alias: string;
  place: string;
  map: readonly { group: StarterGroup; name: string; tie: FormTie }[];
  guests: readonly { name: string; affiliation: string; profession: string }[];
  presentation: Readonly<Record<'reason' | 'questions' | 'personWishes', string>>;
  assessment: {
    factor: string;
    states: readonly (readonly [AssessmentRowId, AssessmentState])[];
    note: { row: AssessmentRowId; text: string };
  };
  /** The words of 課題整理総括表 that become 課題 and then the first role. */
  need: string;
  /** What the minutes say of the talk. */
  record: string;
  decision: string;
  hold: { text: string; until: string };
  /** `owner` counts in `guests`; days as YYYY-MM-DD. */
  roles: readonly { what: string; owner: number; due: string; monitoring: string }[];
}
