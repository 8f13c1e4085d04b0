/** Words of the administration commands (`npm run tsunagu`). */
export const adminText = {
  usage: `使い方: npm run tsunagu -- <命令> [項目]

  user add      アカウントを足す
  sample load   見本の会議を一つひらく。または、見本の物語をまるごと入れる

くわしくは、命令のうしろに --help を付けてください。サーバーが動いていても、止まっていても使えます。
データの置き場所は DATA_DIR（なければ ./data）です。`,
  userAddUsage: `使い方: npm run tsunagu -- user add --email <アドレス> --name <名前> [--admin] [--password-stdin]

  --email           ログインに使うメールアドレス
  --name            画面に出る名前
  --admin           管理者にする
  --password-stdin  パスワードを標準入力から一行で読む（12 文字以上）。付けないときは、作ったものを一度だけ表示します。`,
  sampleLoadUsage: (ids: string) => `使い方: npm run tsunagu -- sample load <番号> [--owner <アドレス>]
        npm run tsunagu -- sample load story [--practice] [--owner <アドレス>]

  <番号>      見本の番号（${ids}）
  story       見本の物語。架空の三つの事例から、地域課題、資源づくり、提案、計画までが入ります。
              一つのデータの置き場所に、一度だけ入れられます。
  --practice  練習用。物語の三つ目の会議をとじる前までを入れます。その先は、画面で自分で進めます。
  --owner     会議をひらく人のメールアドレス。付けないときは、最初の管理者です。`,
  unknownVerb: (verb: string) => `「${verb}」という命令はありません。`,
  wrongOption: (message: string) => `項目に誤りがあります: ${message}`,
  sampleNumber: '<番号>',
  missing: (option: string) => `${option} を付けてください。`,
  email: '--email は、メールアドレスの形で書いてください。',
  shortPassword: 'パスワードは 12 文字以上にしてください。',
  taken: 'このメールアドレスのアカウントは、もうあります。',
  userAdded: (email: string) => `アカウントを足しました: ${email}`,
  password: (password: string) => `パスワード（一度だけ表示します）: ${password}`,
  unknownSample: (ids: string) => `この番号の見本はありません。あるもの: ${ids}`,
  unknownOwner: 'このメールアドレスのアカウントはありません。',
  noAdministrator: '管理者がまだいません。先に「user add --admin」で足してください。',
  sampleLoaded: (path: string) => `見本の会議をひらきました: ${path}`,
  practiceIsForStory: '--practice は、story だけに付けられます。',
  storyLoaded: (path: string) => `見本の物語を入れました。出てくる人や団体は、すべて架空です。
  計画から事例へたどる: /proposals/plans
  次の会議: ${path}`,
  practiceLoaded: (path: string) => `練習用の物語を入れました。出てくる人や団体は、すべて架空です。
  三つ目の会議から始めます: ${path}`,
  storyThere: '見本の物語は、もう入っています。二度は入れません。',
  storyHalf:
    '見本の物語が、途中まで入っています。足すことはできません。新しいデータの置き場所（DATA_DIR）に入れてください。',
  failed: '命令を終えられませんでした。',
} as const;
