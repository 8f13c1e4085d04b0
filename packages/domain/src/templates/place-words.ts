import { templateFileText as text } from '../catalogue/template-file.ts';

const { lists, fields } = text;

/**
 * A path in a template's file in the words of the screen, the path itself behind them for whoever mends the file:
 * `template.agenda.1.minutes` is 「議題2の時間（agenda.1.minutes）」. A path that has no words stays as it is.
 */
export function placeWords(place: string): string {
  const [root, ...steps] = place.split('.');
  if (root !== 'template' || steps.length === 0) return place;
  const parts: string[] = [];
  for (const [at, step] of steps.entries()) {
    if (/^\d+$/.test(step)) {
      const list = lists[steps[at - 1] ?? ''];
      parts.push((list ?? text.row)(Number(step) + 1));
    } else if (/^\d+$/.test(steps[at + 1] ?? '')) continue;
    else parts.push(fields[step] ?? '');
  }
  const words = parts.filter((part) => part !== '').join(text.of);
  return words === '' ? place : text.place(words, steps.join('.'));
}
