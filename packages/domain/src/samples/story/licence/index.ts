import type { StoryCase } from '../story.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** An old man who gave back his driving licence and no longer comes down from his estate. */
export const licence: StoryCase = {
  alias: 'Bさん',
  careArea: '東地区',
  title: '【見本】免許を返したBさんの暮らしを考える会議',
  consent: '支援者の間で話し、名前を出さずに地域の課題を考えるところまで',
  sample: {
    id: 'S1',
    title: '免許を返した一人暮らし',
    description:
      '坂の上の団地に一人で暮らす八十代の男性。春に運転免許を返してから、病院も店もサロンも遠くなりました。人物も地域も架空です。',
    functions: [1],
    level: 'individual',
    caseAlias: 'Bさん',
    place: '東地区センター 小会議室（架空）',
    fictional: true,
    template: 'self-support',
    elements,
    ties,
    sheets: [
      {
        id: 'sheet_presentation',
        reason: '運転免許を返してから外に出なくなり、薬も切らしがちになった。',
        questions: '車なしで、病院と買物をどう続けるか。',
        personWishes: '自分で品物を見て買いたい。人の世話にはなりたくない。',
        familyWishes: '長女: 運転をやめて安心したが、閉じこもりが心配。',
        course: '妻をなくして五年。去年から車をこすることがふえ、春に免許を返した。',
      },
    ],
    issues: [
      {
        id: 'iss_s1Feet',
        title: '免許を返し、坂の下の病院や買物に行く足がない',
        detail: 'バス停まで坂を歩いて三十分。バスは一日三本で、帰りの便がない。',
        category: 'mobility',
        source: { kind: 'element', id: 'el_s1Feet' },
        order: 1,
      },
      {
        id: 'iss_s1Talk',
        title: '昼間に話す相手がいない',
        detail: 'サロンに通えなくなり、人と話さない日が続く。',
        category: 'isolation',
        source: { kind: 'element', id: 'el_s1BSan' },
        order: 2,
      },
    ],
    participants: [
      { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '主任ケアマネジャー' },
      { name: '見本 さちこ', affiliation: '坂の下の診療所', profession: '看護師' },
      { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
      { name: '見本 いさむ', affiliation: '団地の自治会', profession: '会長' },
    ],
  },
  record: {
    daysAgo: 182,
    minutes: [
      '春に免許を返した。薬を切らすことが二度あった。',
      '長女は月に一度電話をくれる。近くに身寄りはない。',
      '歩く力はある。坂と荷物がむずかしい。',
      '薬は届けてもらえる。買物は、自分で選べることを大事にする。',
      '薬の届けと、サロンへのさそいから始める。',
    ],
    decisions: ['薬は、診療所から届ける。', '坂の上の足のことは、地域の会議に上げる。'],
    holds: [],
    roles: [
      {
        what: '薬の届けを、診療所と薬局に手配する',
        owner: '見本 さちこ',
        goal: '薬を切らさない',
        method: '受診の日に合わせて届ける',
        dueIn: 14,
        monitoringIn: 60,
        issue: 0,
      },
      {
        what: 'サロンの日に、行き帰りをいっしょに歩く人をさがす',
        owner: '見本 いさむ',
        goal: '週に一度は人と話す',
        method: '団地の掲示板と班長会で呼びかける',
        dueIn: 30,
        monitoringIn: 60,
        issue: 1,
      },
    ],
  },
  copyTitle: '運転をやめた一人暮らしの高齢者',
};
