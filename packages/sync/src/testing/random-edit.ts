import * as Y from 'yjs';

/** Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One random edit of the kinds that boards and minutes make: records, texts, arrays, rich text, deletions.
 * Texts have characters of two UTF-16 units, which Yjs may not split.
 */
export function randomEdit(doc: Y.Doc, random: () => number): void {
  const pick = (n: number): number => Math.floor(random() * n);
  const elements = doc.getMap<unknown>('elements');
  const id = `el_${pick(8)}`;
  const record = elements.get(id);
  doc.transact(() => {
    switch (pick(9)) {
      case 0:
        return void elements.set(
          id,
          new Y.Map<unknown>([
            ['label', 'person'],
            ['pos', [pick(100), pick(100)]],
          ]),
        );
      case 1:
        return record instanceof Y.Map
          ? void record.set('pos', [pick(100), { deep: [random(), null, '\u3042\u{20bb7}'] }])
          : undefined;
      case 2:
        return record instanceof Y.Map ? void record.set('text', new Y.Text('note')) : undefined;
      case 3: {
        const text: unknown = record instanceof Y.Map ? record.get('text') : undefined;
        return text instanceof Y.Text ? text.insert(pick(text.length + 1), '\u66f8\u304f\u{1f600}') : undefined;
      }
      case 4: {
        const text: unknown = record instanceof Y.Map ? record.get('text') : undefined;
        if (text instanceof Y.Text && text.length > 2) text.delete(pick(text.length - 2), 2);
        return undefined;
      }
      case 5:
        return elements.delete(id);
      case 6: {
        const list = doc.getArray<unknown>('list');
        list.insert(pick(list.length + 1), [pick(9), 'a', new Uint8Array([1, 2]), true, null, 2.5]);
        return undefined;
      }
      case 7: {
        const list = doc.getArray('list');
        if (list.length > 1) list.delete(pick(list.length - 1), 1);
        return undefined;
      }
      default: {
        const minutes = doc.getXmlFragment('minutes');
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.setAttribute('level', String(pick(3)));
        const text = new Y.XmlText();
        text.insert(0, '\u8a18\u9332', { bold: { on: true } });
        text.insertEmbed(0, { image: pick(5) });
        paragraph.insert(0, [text]);
        minutes.insert(pick(minutes.length + 1), [paragraph]);
      }
    }
  });
}
