/** What a key does in a group of choices of the assessment. */
export type ChoiceKey =
  | { readonly kind: 'choose'; readonly at: number }
  | { readonly kind: 'clear' }
  | { readonly kind: 'move'; readonly rows: 1 | -1 };

/**
 * Keys of one cell with `count` choices: its number chooses, 0 and Delete take the choice away, up and down go to the next row.
 * Left and right, space and Tab are left to the browser. Null for every other key.
 */
export function choiceKey(
  event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  count: number,
): ChoiceKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'ArrowDown':
    case 'Enter':
      return { kind: 'move', rows: 1 };
    case 'ArrowUp':
      return { kind: 'move', rows: -1 };
    case '0':
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    default: {
      // Number keys of a Japanese keyboard may come in full width.
      const number = Number(event.key.normalize('NFKC'));
      return Number.isInteger(number) && number >= 1 && number <= count ? { kind: 'choose', at: number - 1 } : null;
    }
  }
}
