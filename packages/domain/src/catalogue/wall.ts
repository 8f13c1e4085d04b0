/** 壁の画面: what the projector shows. */
export const wallText = {
  title: '壁の画面',
  disconnected: '接続が切れています。映っているのは、切れる前の内容です。',
  namesHidden: '名前をかくしています',
  ended: '会議は終わりました',
  connecting: '接続しています',
  noStep: '議題はありません',
} as const;
