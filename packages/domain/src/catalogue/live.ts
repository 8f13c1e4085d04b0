/** Writing together: who types where, and texts that lost against others. */
export const liveText = {
  writing: (names: readonly string[]) => `${names.join('、')}さんが書いています`,
  mineReplaced: 'あなたの書いた文が、ほかの人の文に変わりました。',
  theirsReplaced: '同じところに、ほかの人もこう書きました。今はあなたの文になっています。',
  quoted: (text: string) => `「${text}」`,
  takeThis: 'この文にもどす',
  notNeeded: 'このままにする',
} as const;
