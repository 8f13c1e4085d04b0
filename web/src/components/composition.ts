/**
 * Whether this key belongs to a Japanese conversion in progress. Safari sends the Enter that ends a conversion after
 * `compositionend`, with `isComposing` false but the old key code 229, so both are asked.
 */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;
