/** Words by which texts of issues are compared; nobody reads them on a screen. */
export const issueWords = {
  /** Letters that stand between words and never inside one: 「坂が急」 is no word. */
  particles: 'がのをにはへともでやかよりね',
  /** Pairs of kana that are grammar and say nothing of what a text is about. */
  grammar:
    'ない きな てい いる でき して った する こと から まで など れる られ なる なっ いな けな なく ため ので のに った ます です した され れて って いて たい たち という いう うと にも では とが のが がい がで がな らな ても もの もう ずに にな にで のた がで きて せる させ かっ かな',
  /** Words that nearly every issue holds; they are no reason to put two together. */
  common:
    '課題 支援 必要 困難 不安 本人 家族 利用 場合 状態 生活 問題 対応 確認 相談 今後 地域 人 方 者 事 時 日 多 少 中 上 下 無 有 可能 現在 自分 高齢者 高齢 高齢化 一人 独居',
} as const;
