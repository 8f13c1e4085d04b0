/**
 * Why a board's socket was closed (SPEC S20). y-websocket never reconnects after 4400–4499, so those are final;
 * every other code means "come back later".
 */
export const CLOSE = {
  goingAway: { code: 1001, final: false },
  /** The frame is larger than the limit. A client must not send the same again (S8). */
  tooLarge: { code: 1009, final: false },
  internal: { code: 1011, final: false },
  /** The reader is too slow, or the server cannot take more now. */
  tryLater: { code: 1013, final: false },
  noSession: { code: 4401, final: true },
  noRight: { code: 4403, final: true },
  noMeeting: { code: 4404, final: true },
  oldEpoch: { code: 4409, final: true },
  refusedContent: { code: 4422, final: true },
  clientTooOld: { code: 4426, final: true },
  tooFast: { code: 4529, final: false },
} as const satisfies Record<string, { code: number; final: boolean }>;

export type CloseReason = keyof typeof CLOSE;
export type CloseCode = (typeof CLOSE)[CloseReason]['code'];

/** The reason that a close code stands for; undefined for codes that are not ours (e.g. 1006, network lost). */
export function closeReason(code: number): CloseReason | undefined {
  return (Object.keys(CLOSE) as CloseReason[]).find((reason) => CLOSE[reason].code === code);
}

/** Whether our own client tries again after this code. 1009 would only repeat itself, so it counts as an end (S8). */
export function mayReconnect(code: number): boolean {
  return code !== CLOSE.tooLarge.code && !(code >= 4400 && code < 4500);
}
