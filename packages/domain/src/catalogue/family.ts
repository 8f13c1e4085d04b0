/** 家族: the family form, its findings, and what its import says. */
export const familyText = {
  title: '家族（ジェノグラム）',
  open: '家族',
  and: 'と',
  unknownParent: '親（未記入）',
  findings: {
    ownAncestor: (name: string) => `「${name}」が、自分の先祖になっています。親の入れ方を見直してください。`,
    coupleOfOne: (name: string) => `「${name}」が、自分自身とのふたりになっています。この婚姻を消してください。`,
    coupleTwice: (names: string) => `「${names}」の婚姻が、二つ入っています。一つを消してください。`,
    partnerIsAncestor: (names: string) =>
      `「${names}」は、親と子の世代がまじっています。親か婚姻の入れ方を見直してください。`,
    twinsApart: (names: string) => `双子の「${names}」の親がちがいます。親をそろえてください。`,
    twinAlone: (name: string) => `「${name}」は双子ですが、もう一人がいません。きょうだいも同じ双子にしてください。`,
    twinsOfDifferentAge: (names: string) => `双子の「${names}」の年齢がちがいます。年齢を見直してください。`,
    custodyElsewhere: (name: string, parent: string) =>
      `「${name}」の親権が「${parent}」になっていますが、親ではありません。親権を見直してください。`,
    olderThanParent: (name: string, parent: string) =>
      `「${name}」が、親の「${parent}」と同じ年か年上です。年齢を見直してください。`,
  },
} as const;
