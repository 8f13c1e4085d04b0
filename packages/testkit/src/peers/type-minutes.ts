import * as Y from 'yjs';
import type { Random } from '../seeded-random.ts';
import { cutPoints } from './cut-points.ts';

const WORDS = ['決定', '次回まで', 'a', '𠮷', '、'];
const EDITOR = Symbol('testkit.editor');

const textsOf = (node: Y.XmlFragment): Y.XmlText[] =>
  node
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsOf(child) : []));

/** One edit as a rich-text editor writes it: typing, deleting, bold, a new paragraph, an embedded record, a list. */
export function typeMinutes(fragment: Y.XmlFragment, random: Random): void {
  const text = random.pick(textsOf(fragment));
  const dice = random.next();
  const cuts = text ? cutPoints(text) : [0];
  const start = random.below(cuts.length);
  const end = Math.min(cuts.length - 1, start + 1 + random.below(3));
  const [from, length] = [cuts[start] ?? 0, (cuts[end] ?? 0) - (cuts[start] ?? 0)];
  fragment.doc?.transact(() => {
    if (!text || dice < 0.25) addBlock(fragment, random);
    else if (length === 0 || dice < 0.6) text.insert(from, random.pick(WORDS) ?? '');
    else if (dice < 0.75) text.delete(from, length);
    else if (dice < 0.95) text.format(from, length, { bold: random.chance(0.5) ? {} : null });
    else fragment.delete(random.below(fragment.length), 1);
  }, EDITOR);
}

function addBlock(fragment: Y.XmlFragment, random: Random): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(random.pick(WORDS) ?? '')]);
  const record = new Y.XmlElement('record');
  record.setAttribute('kind', 'role');
  record.setAttribute('id', `role_${random.id()}`);
  const item = new Y.XmlElement('listItem');
  const list = new Y.XmlElement('bulletList');
  const dice = random.next();
  if (dice < 0.2) {
    item.insert(0, [paragraph]);
    list.insert(0, [item]);
  }
  fragment.insert(random.below(fragment.length + 1), [dice < 0.2 ? list : dice < 0.4 ? record : paragraph]);
}
