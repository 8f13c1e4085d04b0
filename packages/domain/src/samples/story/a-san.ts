import { c6 } from '../c6/index.ts';
import type { StoryCase } from './story.ts';

const CATEGORIES = ['carer-support', 'children-family', 'money-work', 'isolation'] as const;

/** Aさん of C6: care, raising a child, work and neighbours, and no way to the doctor. */
export const aSan: StoryCase = {
  alias: 'Aさん',
  careArea: '東地区',
  title: '【見本】Aさんの困りごとを考える会議',
  consent: '支援者の間で話し、名前を出さずに地域の課題を考えるところまで',
  sample: {
    ...c6,
    issues: [
      ...(c6.issues ?? []).map((issue, at) => ({ ...issue, category: CATEGORIES[at] ?? '' })),
      {
        id: 'iss_storyDoctor',
        title: '坂の上から病院へ行く足がない',
        detail: 'バスが減り、親を坂の下の病院へ連れていくと半日かかる。仕事をさがす時間もなくなる。',
        category: 'mobility',
        source: { kind: 'element', id: 'el_c6Parent' },
        order: 5,
      },
    ],
  },
  record: {
    daysAgo: 210,
    minutes: [
      '決めたことは会議の外で話さないことを、全員でたしかめた。',
      '親の物忘れが進み、日中に家を空けられない。子どもは学校の話をしなくなった。',
      '親のまわりの線が家族だけに集まっている。近所との線が細い。',
      '病院までの行き来に半日かかることが、介護にも仕事さがしにもひびいている。',
      '日中に親をみる手と、学校との話し合いを、先に進める。',
      '坂の上からの足は、ほかの世帯からも聞いている。地域の課題として上げる。',
      '役割を読み合わせ、次の会議の日を決めた。',
    ],
    decisions: ['日中の見守りは、通いの場の利用から始める。', '病院への足のことは、地域の会議に上げる。'],
    holds: [{ text: '仕事さがしをいつ始めるか。親の通いの場が決まってから話す。', untilIn: 60 }],
    roles: [
      {
        what: '親の物忘れについて、専門の医師につなぐ',
        owner: '見本 はるか',
        goal: '親の様子に合った支えが分かる',
        method: '家を訪ね、いっしょに予約をとる',
        dueIn: 21,
        monitoringIn: 60,
        issue: 0,
      },
      {
        what: '担任とAさんが話す時間をつくる',
        owner: '見本 あきこ',
        goal: '子どもが学校のことを話せる',
        method: '学校で三人で会う',
        dueIn: 14,
        monitoringIn: 60,
        issue: 1,
      },
      {
        what: '自治会の集まりで、Aさんの家に声をかける人をさがす',
        owner: '見本 まさお',
        goal: '近所に頼れる人ができる',
        method: '本人の了解をえて、班長に相談する',
        dueIn: 30,
        issue: 3,
      },
    ],
  },
  copyTitle: '介護と子育てが重なる、ひとり親の世帯',
};
