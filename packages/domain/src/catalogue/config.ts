/** What the server tells its operator about a setting that it cannot use. */
export const configText = {
  heading: '設定に誤りがあるため、起動できません。',
  line: (setting: string, message: string) => `  ${setting}: ${message}`,
  wholeNumber: (min: number, max: number) => `${min} から ${max} までの整数を書いてください。`,
  oneOf: (values: readonly string[]) => `次のどれか一つを書いてください: ${values.join(' / ')}`,
  publicUrl:
    'ブラウザーで開くアドレスを http:// か https:// から書いてください。うしろに道順は付けません（例: https://board.example.jp）。',
  databaseUrl:
    'この版のデータの置き場所は SQLite だけです。PostgreSQL は、これからの版で使えます。DATABASE_URL を消してください。',
  redisUrl: 'この版では使いません。REDIS_URL を消してください。',
  bothValueAndFile: '値とファイル（_FILE）の両方があります。どちらか一つにしてください。',
  unreadableFile: 'このファイルを読めないか、中身が空です。',
  setupNeedsBoth: 'SETUP_EMAIL と SETUP_PASSWORD は、二つそろえて書いてください。',
  smtpUrl: 'smtp:// か smtps:// から書いてください（例: smtps://user:password@mail.example.jp）。',
  mailNeedsBoth: 'SMTP_URL と MAIL_FROM は、二つそろえて書いてください。',
  mailNeedsAddress: 'メールにリンクを書くために必要です。PUBLIC_URL も決めてください。',
  email: 'メールアドレスの形で書いてください。',
  shortPassword: (min: number) => `${min} 文字以上にしてください。`,
} as const;
