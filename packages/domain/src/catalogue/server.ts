/** What the server itself says: at its start, and where no page can say it. */
export const serverText = {
  listening: (url: string) => `つなぐボードを起動しました: ${url}`,
  setupLink: (url: string) => `最初の管理者を登録するリンク（一度だけ使えます）: ${url}`,
  administratorAdded: '設定にあった最初の管理者を登録しました。',
  administratorName: '管理者',
  stopping: '終わる準備をしています。',
  portTaken: (port: number) => `ポート ${port} は、ほかのプログラムが使っています。PORT で別の番号を指定してください。`,
  dataInUse: (folder: string) =>
    `${folder} は、別のつなぐボードが使っています。先にそちらを止めるか、DATA_DIR で別のフォルダーを指定してください。`,
  dataUnusable: (folder: string) =>
    `${folder} にデータを書けません。フォルダーの場所と、書きこむ権限を確かめてください（DATA_DIR）。`,
  failed: '起動できませんでした。',
  notBuilt:
    '<!doctype html><html lang="ja"><meta charset="utf-8"><title>つなぐボード</title><body><h1>画面の準備ができていません</h1><p>サーバーは動いています。「npm start」で起動しなおすと、画面が作られます。</p></body></html>',
} as const;
