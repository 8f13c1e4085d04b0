import { aSan } from './a-san.ts';
import { household } from './household.ts';
import { licence } from './licence/index.ts';
import { clustering, development, policy } from './meetings.ts';
import type { Story } from './story.ts';

/** 「坂の上の足」: from three cases to a line of the city's plan. Fictional from the first name to the last yen. */
export const STORY: Story = {
  cases: [aSan, household, licence],
  clustering,
  areaIssue: {
    title: '坂の上から病院や買物に行く足がない',
    detail: '坂の上の団地と住宅地で、車がないと病院にも店にもサロンにも行けない。',
    category: 'mobility',
    careArea: '東地区',
    level: 'municipal',
    causes: 'バスの便が減った。店が坂の下にまとまった。免許を返す人がふえた。',
    existing: 'タクシー券(月二枚)。社協の移送サービス(通院だけ)。',
    missing: '荷物があっても乗れる、家の近くの乗り場。',
    status: 'examined',
  },
  development,
  idea: {
    text: {
      title: '坂の上をまわる小さなバス',
      detail: '社協の小さな車で、団地と坂の下の病院・店・サロンをまわる。乗り場は家の近く。',
      careArea: '東地区',
      carriers: '団地の住民(運転・添乗)、社会福祉協議会(車)',
    },
    voice: '「病院の帰りに店に寄りたい」「荷物を家の前まで運びたい」',
    talk: '運転は住民が交代でし、車は社協が貸す。道すじと乗り場を歩いてたしかめた。',
    trial: '火曜と金曜の午前、二往復。一か月。',
    trialResult: 'のべ九十六人が乗った。待つ場所に腰かけがほしいという声があり、三か所に置いた。',
    resource: {
      name: '坂の上バス(見本)',
      formality: 'informal',
      kind: 'volunteer',
      careArea: '東地区',
      target: '坂の上に住み、車のない人',
      content: '火曜と金曜の午前、団地から病院・店・サロンへ二往復。荷物は家の前まで。',
      contact: '社会福祉協議会 地域福祉係(架空)',
      carrier: '坂の上バスの会(住民)',
      conditions: '登録すればだれでも。一回百円。',
    },
    resourceNote: '試行のあと、住民の会ができた。週二日で続ける。',
  },
  policy,
  proposal: {
    title: '坂の上をまわるバスへの助成',
    body: '住民が運転する小さなバスの燃料代と保険料を、市が助成する。\n三つの事例に共通する困りごとで、一か月の試行にのべ九十六人が乗った。燃料代と保険料がなければ、住民だけでは続かない。',
    addressee: 'みほん市 高齢福祉課(架空)',
    answer: '効果が確かめられたので、来年度から助成する。ほかの地区にも広げられるかを、一年後に見なおす。',
  },
  plan: {
    plan: '高齢者保健福祉計画・介護保険事業計画(見本)',
    section: '第4章 移動と外出の支え',
    measure: '住民がつくる移動の支えへの助成',
    budgetYen: 1_200_000,
  },
  next: {
    title: '【見本】Aさんの困りごとを考える会議(二回目)',
    template: 'case-conference',
    place: '地域包括支援センター 会議室（架空）',
    inDays: 14,
  },
};
