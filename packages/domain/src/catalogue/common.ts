/** Words used on several screens. */
export const commonText = {
  product: 'つなぐボード',
  cancel: 'やめる',
  close: 'とじる',
  save: '保存する',
  retry: 'もう一度ためす',
  back: '前にもどる',
  required: '必須',
  filtersShow: 'くわしくしぼりこむ',
  filtersHide: 'しぼりこみをとじる',
  movesSideways: '横に動かすと、続きが見えます。',
  noRealData:
    'この版には、実在の人の情報をまだ入れないでください。記録の保護のしくみが整うまでは、練習と試用のためのものです。',
} as const;
