import { listText } from '@tsunagu/domain/catalogue/list';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { expect, it } from 'vitest';

/** Somebody who steers by voice says the words they see: the spoken name has to contain them (WCAG 2.5.3). */
it.each([
  [listText.more, listText.moreOf('Aさん')],
  [propertiesText.connect, listText.addTieTo('Aさん')],
  [propertiesText.remove, listText.removeOf('Aさん')],
  [propertiesText.remove, listText.removeTieOf('Aさん')],
])('names the button 「%s」 of a card by its visible words', (words, name) => {
  expect(name).toContain(words);
});
