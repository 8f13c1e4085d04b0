/** お知らせメール and the calendar's subscription, on わたしの役割. */
export const remindersText = {
  title: '忘れないために',
  calendar: '予定に入れる',
  calendarHint: '期限を、スマートフォンやパソコンの予定表に入れます。もう一度入れると、新しい内容に変わります。',
  calendarFile: '予定表のファイルを受け取る',
  feed: '予定表から、いつも新しい内容を見る',
  feedHint:
    '予定表の「アドレスで追加」に、このアドレスを入れます。知っている人はだれでも見られるので、ほかの人に教えないでください。',
  feedMake: 'アドレスをつくる',
  feedAgain: 'アドレスをつくりなおす',
  feedLink: '予定表のアドレス',
  feedUntil: (day: string) => `${day}まで使えます。`,
  feedStop: 'アドレスを止める',
  feedStopped: 'アドレスを止めました。',
  mail: 'お知らせメール',
  mailHint: '期限の3日前と、期限をすぎたときに、一度ずつ届きます。メールには、役割の内容も、人の名前も書かれません。',
  email: 'メールアドレス',
  emailWrong: 'メールアドレスの形を確かめてください。例：suzuki@example.jp',
  withLink: 'メールのリンクから、そのまま開けるようにする',
  withLinkHint:
    'このメールを見られる人は、あなたの役割も見られます。ほかの人と共有するアドレスでは、選ばないでください。',
  save: 'メールを受け取る',
  saved: (email: string) => `${email} に届きます。`,
  stop: 'メールを止める',
  stopped: 'メールを止めました。',
  change: 'アドレスを変える',
  unreachable: 'いまのアドレスは、ほかの端末からは開けません。管理している人に知らせてください。',
} as const;

/** The mail itself. No name, no role, no meeting: it travels through other people's machines. */
export const reminderMail = {
  subject: 'わたしの役割のお知らせ（つなぐボード）',
  soon: 'わたしの役割に、期限が近いものがあります。',
  overdue: 'わたしの役割に、期限をすぎたものがあります。',
  body: (lines: readonly string[], link: string, secret: boolean) =>
    [
      ...lines,
      '',
      '次のページで確かめてください。',
      link,
      '',
      ...(secret ? ['このリンクは、あなただけのものです。ほかの人に転送しないでください。', ''] : []),
      'このお知らせを止めるには、上のページの「お知らせメール」で「メールを止める」を押してください。',
      'このメールには、返信できません。',
    ].join('\n'),
} as const;
