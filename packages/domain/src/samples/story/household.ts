import { c8 } from '../c8/index.ts';
import type { StoryCase } from './story.ts';

const CATEGORIES = ['dementia', 'isolation'] as const;

/** The household of C8: a mother with light dementia and her withdrawn son on the slope. */
export const household: StoryCase = {
  alias: '親と息子の世帯',
  careArea: '東地区',
  title: '【見本】親と息子の世帯を支える会議',
  consent: '支援者の間で話し、名前を出さずに地域の課題を考えるところまで',
  sample: {
    ...c8,
    issues: [
      ...(c8.issues ?? []).map((issue, at) => ({ ...issue, category: CATEGORIES[at] ?? '' })),
      {
        id: 'iss_storyShopping',
        title: '坂が急で、買物に行く足がない',
        detail: '店は坂の下だけ。親はひざが痛く、息子は店で人に会えない。バスは一日三本になった。',
        category: 'mobility',
        source: { kind: 'element', id: 'el_c8Parent' },
        order: 3,
      },
    ],
  },
  record: {
    daysAgo: 196,
    minutes: [
      '世帯のことは、この会議の外で話さないことをたしかめた。',
      '親の物忘れが二年前から目立つ。息子は十年ほど家を出ていない。',
      '身近な圏域の住民活動から世帯への線が、まだ一本も引けていない。',
      '見守り、息子の出かける場、買物の足の三つにしぼった。',
      '息子には、一人でできる手伝いから声をかける。',
      '買物の足は、坂の上のほかの家でも困っている。',
      '役割を読み合わせた。',
    ],
    decisions: ['近所の声かけを、民生委員と町内会で始める。', '買物の足のことは、地域の会議に上げる。'],
    holds: [{ text: '息子がサロンの手伝いに出るかどうか。本人の返事を待つ。', untilIn: 45 }],
    roles: [
      {
        what: '週に二度、玄関先で声をかける',
        owner: '見本 まさお',
        goal: '訪問のない日も、様子に気づく人がいる',
        method: '散歩の道すがら',
        dueIn: 14,
        monitoringIn: 60,
        issue: 0,
      },
      {
        what: 'サロンの道具の修理を、息子にたのんでみる',
        owner: '見本 けんじ',
        goal: '息子が家の外に役目をもつ',
        method: '家まで道具を持っていく',
        dueIn: 30,
        monitoringIn: 60,
        issue: 1,
      },
    ],
  },
  copyTitle: '軽い物忘れのある親と、家にこもる子の世帯',
};
