/** Every refusal of the server in words: `title` says what happened, `detail` what to do. Keyed by the stable slug of its `type`. */
export const problemsText = {
  'bad-json': { title: '送られた内容を読めませんでした', detail: '画面を読み込みなおして、もう一度ためしてください。' },
  'unsupported-media-type': { title: '送られた内容の形式がちがいます', detail: 'JSON で送ってください。' },
  'too-large': { title: '送られた内容が大きすぎます', detail: '文章を短くして、もう一度ためしてください。' },
  'form-too-large': { title: '様式のファイルが大きすぎます', detail: '5MB までの Word 文書にしてください。' },
  'form-too-slow': {
    title: '様式を確かめるのに時間がかかりすぎました',
    detail: '絵や表を減らして、もう一度選んでください。',
  },
  'forms-full': { title: 'これ以上、様式を登録できません', detail: '使わない様式を消してから、登録してください。' },
  'form-unfit': {
    title: 'この様式には、内容を入れられませんでした',
    detail: '管理者に、様式を登録しなおしてもらってください。',
  },
  'picture-too-large': { title: '絵のファイルが大きすぎます', detail: '5MB までの絵にしてください。' },
  'picture-pixels': { title: '絵が大きすぎます', detail: 'たて・よこが 2000 点までの絵にしてください。' },
  'picture-type': { title: 'この種類の絵は使えません', detail: 'PNG か JPEG の絵にしてください。' },
  'picture-svg': {
    title: 'SVG の絵は使えません',
    detail: '中に動く命令を入れられるためです。PNG か JPEG の絵にしてください。',
  },
  'picture-broken': { title: 'この絵は読めませんでした', detail: '別の絵を選ぶか、保存しなおした絵を選んでください。' },
  'pictures-full': {
    title: 'この会議には、もう絵を足せません',
    detail: '絵の大きさの合計は 60MB までです。',
  },
  'invalid-input': { title: '入力に誤りがあります', detail: '示されたところを直してください。' },
  'no-session': { title: 'ログインが必要です', detail: 'ログインするか、もう一度会議に参加してください。' },
  'no-right': { title: 'この操作をする権限がありません', detail: '進行役か、管理している人に聞いてください。' },
  'foreign-origin': {
    title: 'このアドレスからは操作できません',
    detail: '決められたアドレスで開きなおしてください。管理する人は、PUBLIC_URL の設定を確かめてください。',
  },
  'not-found': { title: '見つかりませんでした', detail: 'アドレスがまちがっているか、なくなっています。' },
  'wrong-password': {
    title: 'メールアドレスかパスワードがちがいます',
    detail: '入力を確かめて、もう一度ためしてください。',
  },
  'too-many-tries': { title: '回数が多すぎます', detail: '15 分ほど待ってから、もう一度ためしてください。' },
  'too-many-screens': {
    title: '同じ人が開いている画面が多すぎます',
    detail: '使っていない画面をとじて、もう一度ためしてください。',
  },
  'setup-link': {
    title: 'この準備用のリンクは使えません',
    detail: 'サーバーを起動した画面に出ている新しいリンクを開いてください。',
  },
  'setup-done': { title: '最初の管理者は、もう登録されています', detail: 'ログインしてください。' },
  'invite-invalid': {
    title: 'この参加コードやリンクは、いま使えません',
    detail: '数字を確かめるか、進行役に新しいコードを出してもらってください。',
  },
  'waiting-room-full': {
    title: '入室を待つ人がいっぱいです',
    detail: '進行役が入室を認めるのを待ってから、もう一度ためしてください。',
  },
  'not-waiting': { title: 'この人の入室は、もう決まっています', detail: '画面を読み込みなおしてください。' },
  'meeting-closed': { title: 'この会議は終わっています', detail: '記録は読むだけです。' },
  'meeting-incomplete': { title: 'まだ会議を閉じられません', detail: '足りないところを確かめてください。' },
  'minutes-open': {
    title: '会議がまだ終わっていません',
    detail: '会議をとじると、会議録ができます。',
  },
  'minutes-approved': {
    title: '承認された会議録は、直せません',
    detail:
      '変えるときは「承認のあとで変える」から、理由を書いて新しい版にしてください。承認ずみの版は、そのまま残ります。',
  },
  'minutes-not-approved': {
    title: 'この会議録は、まだ承認されていません',
    detail: '承認の前なので、「会議録を直す」から直してください。',
  },
  'minutes-not-asked': {
    title: 'いまは、この会議録の確認をお願いしていません',
    detail: '確認が終わったか、新しい版になっています。進行役に聞いてください。',
  },
  'minutes-not-approver': {
    title: '承認できるのは、承認する人にえらばれた人だけです',
    detail: '進行役は、承認する人を変えられます。',
  },
  'nothing-changed': { title: '何も変わっていません', detail: '文を直してから、保存してください。' },
  'minutes-changed': {
    title: 'ほかの人が、先に新しい版を作りました',
    detail: '新しい版を読んでから、もう一度ためしてください。あなたが書いたものは、まだこの画面にあります。',
  },
  'minutes-unseen': {
    title: 'どの版についてなのかが、わかりません',
    detail: '会議録の画面を読み込みなおして、もう一度ためしてください。',
  },
  'approver-unknown': {
    title: '承認する人をえらびなおしてください',
    detail: '承認する人は、会議に出席した、アカウントのある人からえらびます。',
  },
  'role-history-full': {
    title: 'この役割には、もう書き足せません',
    detail: 'やりとりがとても多くなりました。続きは、次の会議で話し合ってください。',
  },
  'role-changed': {
    title: 'この役割は、内容が変わりました',
    detail: '新しい内容を読んでから、もう一度こたえてください。',
  },
  'unknown-template': { title: 'この会議の様式はありません', detail: '会議の様式をえらびなおしてください。' },
  'no-mail': {
    title: 'このサーバーからは、メールを送れません',
    detail: '予定表を使うか、管理している人に聞いてください。',
  },
  'settled-already': {
    title: 'これは、ほかの会議でもう決まっています',
    detail: '画面を読み込みなおして、いまの様子を確かめてください。',
  },
  'other-case': {
    title: '前の会議は、この事例の会議ではありません',
    detail: '同じ事例の会議をえらぶか、地図を引きつがずにはじめてください。',
  },
  'unknown-sample': { title: 'この見本はありません', detail: '見本の一覧からえらんでください。' },
  'review-changed': {
    title: 'ほかの人が、先に確かめを進めました',
    detail: '新しい状態を見てから、もう一度確かめてください。あなたが書いた文は、まだこの画面にあります。',
  },
  'review-unseen': {
    title: 'どの確かめの続きかが、わかりません',
    detail: '画面を読み込みなおして、もう一度ためしてください。',
  },
  'copy-unreviewed': {
    title: 'まだ確かめていない行があります',
    detail: '残りの行を一つずつ確かめてください。それまで、匿名の写しは公開されません。',
  },
  'copy-identifier-left': {
    title: '名前や場所がわかる言葉が残っています',
    detail: '印のついた行を書きなおすか、のせないことにしてください。',
  },
  'copy-too-long': {
    title: '長すぎる文があります',
    detail: '印のついた行を短くするか、のせないことにしてください。',
  },
  'copy-title': {
    title: '匿名の写しの題名を書きなおしてください',
    detail: '題名は、だれのことかわからない言葉で書いてください。例「買物に困る一人暮らし」。',
  },
  'copy-too-slow': {
    title: '写しをつくるのに、時間がかかりすぎています',
    detail: '地図に文がとても多いようです。管理している人に知らせてください。',
  },
  'copy-published': {
    title: 'この会議の匿名の写しは、もう公開されています',
    detail: 'つくりなおすときは、先に今の写しを取り下げてください。',
  },
  'copy-not-closed': {
    title: 'この会議は、まだ終わっていません',
    detail: '会議をとじると、匿名の写しをつくれます。',
  },
  'resource-changed': {
    title: 'ほかの人が、先にこの資源を変えました',
    detail: '新しい内容を確かめてから、もう一度保存してください。あなたの入力は、まだこの画面にあります。',
  },
  'idea-changed': {
    title: 'ほかの人が、先にこの案を変えました',
    detail: '新しい内容を確かめてから、もう一度ためしてください。あなたの入力は、まだこの画面にあります。',
  },
  'idea-unseen': { title: 'どの時点の案かわかりません', detail: '画面を読み込みなおしてください。' },
  'idea-is-resource': { title: 'この案は、もう資源になっています', detail: '台帳の資源を直してください。' },
  'idea-needs-trial': {
    title: 'まだ資源にできません',
    detail: '試行の結果が「うまくいった」になると、台帳の資源にできます。',
  },
  'idea-full': { title: 'この案には、もう歩みを足せません', detail: '新しい案をつくってください。' },
  'step-before-last': { title: '前の歩みより早い日です', detail: '前の歩みの日か、それより後の日を入れてください。' },
  'resource-unseen': { title: 'どの時点の資源かわかりません', detail: '画面を読み込みなおしてください。' },
  'resource-merged': {
    title: 'この資源は、ほかの資源と一つにまとめられています',
    detail: 'まとめた先の資源を開いてください。まとめたことは、元に戻せます。',
  },
  'same-resource': { title: '同じ資源どうしは、まとめられません', detail: 'べつの資源をえらんでください。' },
  'sheet-too-large': {
    title: 'ファイルが大きすぎます',
    detail: '5MB までにしてください。大きいときは、分けてください。',
  },
  'sheet-too-slow': {
    title: 'この表は、読むのに時間がかかりすぎました',
    detail: '要らない行やほかのシートを消すか、CSV で保存しなおしてください。何も変わっていません。',
  },
  'area-issue-changed': {
    title: 'ほかの人が、先にこの地域課題を変えました',
    detail: '新しい内容を見てから、もう一度してください。あなたの入力は、まだこの画面にあります。',
  },
  'proposal-changed': {
    title: 'ほかの人が、先にこの提案を変えました',
    detail: '新しい内容を確かめてから、もう一度保存してください。あなたの入力は、まだこの画面にあります。',
  },
  'proposal-kept': {
    title: 'この提案は消せません',
    detail: '提出した提案や、計画に入った提案は、記録として残します。',
  },
  'proposal-unseen': { title: 'どの時点の提案かわかりません', detail: '画面を読み込みなおしてください。' },
  'evidence-unknown': {
    title: 'えらんだ根拠のうち、見つからないものがあります',
    detail: 'まとめられたか、取り下げられています。画面を読み込みなおして、えらびなおしてください。',
  },
  'area-issue-unseen': {
    title: 'どの内容を見て変えたのかが分かりません',
    detail: '画面を読み込みなおして、もう一度してください。',
  },
  'area-issue-merged': {
    title: 'この地域課題は、ほかの地域課題にまとめられています',
    detail: 'まとめた先の地域課題をひらいてください。',
  },
  'issue-taken': {
    title: 'えらんだ課題に、もうほかの地域課題に入っているものがあります',
    detail: '一覧を読み込みなおして、えらびなおしてください。',
  },
  'issue-unknown': {
    title: 'えらんだ課題に、見つからないものがあります',
    detail: 'あなたが読める会議の課題だけをえらべます。一覧を読み込みなおしてください。',
  },
  'resource-unknown': {
    title: 'えらんだ資源に、見つからないものがあります',
    detail: '一覧を読み込みなおして、えらびなおしてください。',
  },
  'nothing-to-undo': { title: '元に戻せることは、もうありません', detail: '画面を読み込みなおしてください。' },
  'undo-newer': {
    title: 'あとから変わったところがあるので、元に戻せません',
    detail: 'いっしょに変えたほうの地域課題で、新しい変更から順に元に戻してください。',
  },
  'settings-changed': {
    title: 'ほかの人が、先に設定を変えました',
    detail: '新しい設定を見てから、もう一度変えてください。あなたの入力は、まだこの画面にあります。',
  },
  'settings-unseen': {
    title: 'どの設定を変えるのかが、わかりません',
    detail: '設定の画面を読み込みなおして、もう一度ためしてください。',
  },
  'template-changed': {
    title: 'ほかの人が、先にこの様式を変えました',
    detail: '新しい様式を見てから、もう一度保存してください。あなたの入力は、まだこの画面にあります。',
  },
  'template-unseen': {
    title: 'どの様式を変えるのかが、わかりません',
    detail: '様式の画面を読み込みなおして、もう一度ためしてください。',
  },
  'shipped-template': {
    title: 'はじめからある様式は変えられません',
    detail: '「写して直す」で写しをつくり、それを直してください。',
  },
  'templates-full': {
    title: '様式がいっぱいです',
    detail: '使わない様式を消してから、もう一度ためしてください。',
  },
  'preparation-changed': {
    title: 'ほかの人が、先に準備を直しました',
    detail: '入れた内容は残っています。新しい内容を見てから、もう一度保存してください。',
  },
  'facts-changed': {
    title: 'ほかの人が、先に会議の情報を直しました',
    detail: '入れた内容は残っています。新しい内容を見てから、もう一度保存してください。',
  },
  'facts-unseen': { title: '会議の情報を保存できませんでした', detail: '画面を読み込みなおしてください。' },
  'preparation-unseen': { title: '準備を保存できませんでした', detail: '画面を読み込みなおしてください。' },
  'candidates-full': { title: '候補がいっぱいです', detail: '候補は 100 件までです。使わない候補を外してください。' },
  'invitees-full': { title: '呼ぶ人が多すぎます', detail: '一つの会議に呼べるのは 60 人までです。' },
  'invitee-no-mail': {
    title: 'メールアドレスがありません',
    detail: '「直す」でメールアドレスを入れるか、紙で案内してください。',
  },
  'nobody-invited': { title: '呼ぶ人がまだいません', detail: '呼ぶ人を足してから、もう一度ためしてください。' },
  'no-date': { title: '会議の日時が決まっていません', detail: '日時を決めて保存すると、予定のファイルを作れます。' },
  'mail-unsent': {
    title: 'メールを送れませんでした',
    detail: 'アドレスを確かめて、もう一度ためしてください。続くときは、管理している人に知らせてください。',
  },
  'materials-full': {
    title: 'この会議には、もう資料を足せません',
    detail: '資料は 20 個まで、大きさの合計は 60MB までです。使わない資料を消してください。',
  },
  'material-fixed': { title: '会議が始まったので、資料は消せません', detail: '新しい資料を足すことはできます。' },
  'material-too-large': { title: '資料のファイルが大きすぎます', detail: '10MB までのファイルにしてください。' },
  'material-type': {
    title: 'この種類のファイルは置けません',
    detail: 'PNG か JPEG の絵、または PDF にしてください。Word や Excel は、PDF にして保存すると置けます。',
  },
  'material-broken': {
    title: 'このファイルは読めませんでした',
    detail: 'こわれているか、ほかのものがまざっています。もう一度、PDF や絵として保存しなおしてください。',
  },
  'pdf-acts': {
    title: 'この PDF は置けません',
    detail: '中に、動く命令やほかのファイルが入っています。「印刷」から PDF に保存しなおすと、置けることがあります。',
  },
  'pdf-sealed': {
    title: 'この PDF は中を確かめられません',
    detail: 'パスワードなどで守られています。守りを外すか、「印刷」から PDF に保存しなおしてください。',
  },
  'not-saved': {
    title: 'いまは保存できません',
    detail:
      '何も変わっていません。少し待ってから、もう一度ためしてください。続くときは、管理している人に知らせてください。',
  },
  'export-too-slow': {
    title: 'ファイルを作るのに時間がかかりすぎました',
    detail: '内容を減らすか、別の形のファイルで書き出してください。',
  },
  busy: { title: 'いま混み合っています', detail: '少し待ってから、もう一度ためしてください。' },
  internal: {
    title: 'サーバーで問題が起きました',
    detail: '少し待ってから、もう一度ためしてください。続くときは、管理している人に知らせてください。',
  },
} as const;

/** What is wrong with one field. */
export const fieldText = {
  missing: '入れてください。',
  wrongKind: '形がちがいます。',
  notANumber: '数字を入れてください。',
  tooShort: (min: number) => (min <= 1 ? '入れてください。' : `${min} 文字以上にしてください。`),
  tooLong: (max: number) => `${max} 文字までにしてください。`,
  tooSmall: (min: number) => `${min} 以上にしてください。`,
  tooBig: (max: number) => `${max} までにしてください。`,
  unknownKey: 'この項目は使えません。',
  notAnOption: 'えらべる値ではありません。',
  day: '日付は 2026-11-30 の形で書いてください。',
  instant: '日時は 2026-11-30T10:00:00+09:00 の形で書いてください。',
  email: 'メールアドレスの形で書いてください。',
  pledge: '秘密を守る約束に、しるしを付けてください。',
  rules: {
    'not-a-paper': '書類の名前がちがいます。画面を読み込みなおしてください。',
    'same-lines': '強い・ふつう・弱いは、それぞれちがう線にしてください。同じ線では見分けられません。',
    'name-twice': '同じ名前が、ほかにもあります。ちがう名前にしてください。',
    'ladder-incomplete': '圏域の段が足りないか、重なっています。画面を読み込みなおしてください。',
    'nothing-shown': '圏域の段を、一つは使うことにしてください。',
    'unknown-notation': 'この記号の決まりは、もうありません。ほかの決まりをえらんでください。',
    reason: 'わけを書いてください。',
    'category-id-twice': '同じ類型が二つあります。画面を読み込みなおしてください。',
    'category-gone': '課題についている類型は消せません。使わないときは、しるしをはずしてください。',
    'id-twice': '同じ記号の決まりが二つあります。一つを消してください。',
    'starter-id-twice': '同じ id が、はじめの地図に二つあります。',
    'starter-missing-end': 'つながりの先が、はじめの地図にありません。',
    'unknown-field': 'この見出しが、議題の「書くこと」にありません。',
    'unknown-table': 'この名前の表が、はじめの地図にありません。',
    'kind-twice': '同じ会議の種類が二つあります。一つを消してください。',
    'answer-before-proposal': '回答は、提案を出した日のあとになります。先に「提出した日」を入れてください。',
    'until-without-start': '先に、始まる日と時刻を入れてください。',
    'until-before-start': '始まる時刻より後にしてください。',
    'day-needed': '日にちを入れてください。',
    'withdrawn-before': '取り消された日は、同意した日より後にしてください。',
    'shipped-notation': 'はじめからある決まりは変えられません。別の名前で保存してください。',
  } as Readonly<Record<string, string>>,
  codeOrToken: '参加コードかリンクの、どちらか一つを使ってください。',
  whole: 'この入力',
} as const;
