import { exportsText } from '../catalogue/exports.ts';
import { factsText } from '../catalogue/meeting-facts.ts';
import { minutesLifeText as text } from '../catalogue/minutes-life.ts';
import { personLine } from '../meeting/hide-minutes-names.ts';
import type { MinutesBlock, MinutesDocument, MinutesItem } from '../meeting/minutes-document.ts';
import { walkPeople } from './attendance-words.ts';
import type { MinutesWord, WordGroup } from './minutes-word.ts';
import { walkRole } from './role-words.ts';
import { walkSheets } from './sheet-words.ts';
import { plainLine, rewriteLine } from './rewrite-text.ts';

/** Answers what a word shall be from now on; itself to leave it. */
export type Visit = (word: MinutesWord) => string;

/**
 * Goes through everything that may be corrected, in the order of the page, and builds the document with what `visit` answers. The one
 * list of what is open to correction: reading, changing and comparing all use it (SPEC A8). An emptied paragraph, decision or hold is gone.
 */
export function walkMinutes(document: MinutesDocument, visit: Visit): MinutesDocument {
  const ask = (group: WordGroup, of: string) => ({
    line: (key: string, label: string, value: string, needed = false) =>
      visit({ key, group, of, label, sort: 'line', text: value, needed }),
    text: (key: string, label: string, value: string, needed = false) =>
      visit({ key, group, of, label, sort: 'text', text: value, needed }),
    value: (key: string, label: string, sort: 'day' | 'instant', value: string | null) =>
      visit({ key, group, of, label, sort, text: value ?? '', needed: false }) || null,
  });
  const head = ask('head', '');
  const { facts } = document;
  return {
    ...document,
    title: head.line('title', exportsText.title, document.title, true),
    openedAt: head.value('openedAt', exportsText.opened, 'instant', document.openedAt),
    closedAt: head.value('closedAt', exportsText.closed, 'instant', document.closedAt),
    place: head.line('place', exportsText.place, document.place),
    facts: {
      ...facts,
      ...(facts.basis === 'own' ? { basisWords: head.line('basis', factsText.basis, facts.basisWords, true) } : {}),
      ...(facts.openness === 'partly' || facts.openness === 'closed'
        ? { opennessReason: head.line('opennessReason', text.opennessReason, facts.opennessReason) }
        : {}),
      secretariat: head.line('secretariat', factsText.secretariat, facts.secretariat),
    },
    ...walkPeople(document, visit),
    sheets: document.sheets && walkSheets(document.sheets, visit),
    items: document.items.map((item) => walkItem(item, visit)),
    points: document.points
      .map((one) => ({
        ...one,
        text: ask('points', one.item).text(`point/${one.id}`, exportsText.record.point, one.text),
      }))
      .filter((one) => one.text.trim() !== ''),
    opinions: document.opinions
      .map((one) => {
        const of = one.speaker === null ? one.item : personLine(one.speaker);
        return { ...one, text: ask('opinions', of).text(`opinion/${one.id}`, exportsText.record.opinion, one.text) };
      })
      .filter((one) => one.text.trim() !== ''),
    decisions: document.decisions
      .map((one) => ({
        ...one,
        text: ask('decisions', '').text(`decision/${one.id}`, exportsText.decisions, one.text),
      }))
      .filter((one) => one.text.trim() !== ''),
    holds: document.holds
      .map((one) => {
        const words = ask('holds', one.text);
        return {
          ...one,
          text: words.text(`hold/${one.id}/text`, exportsText.holds, one.text),
          until: words.value(`hold/${one.id}/until`, text.holdUntil, 'day', one.until),
        };
      })
      .filter((one) => one.text.trim() !== ''),
    issues: document.issues.map((one) => {
      const words = ask('issues', one.title);
      return {
        ...one,
        title: words.line(`issue/${one.id}/title`, exportsText.issue, one.title, true),
        detail: words.text(`issue/${one.id}/detail`, exportsText.detail, one.detail),
      };
    }),
    roles: document.roles.map((one) => walkRole(document.attendees, one, visit)),
  };
}

function walkItem(item: MinutesItem, visit: Visit): MinutesItem {
  const about = { group: 'items', of: item.title } as const;
  const key = `item/${item.id}`;
  const title = visit({ ...about, key, label: text.itemTitle, sort: 'line', text: item.title, needed: true });
  let at = 0;
  const walk = (blocks: readonly MinutesBlock[]): MinutesBlock[] =>
    blocks.flatMap((block): MinutesBlock[] => {
      switch (block.type) {
        case 'paragraph':
        case 'heading': {
          const before = plainLine(block.content);
          // Empty lines hold nothing to correct; they stay as the spacing they are.
          if (before.trim() === '') return [block];
          at += 1;
          const label = block.type === 'heading' ? text.heading : text.paragraph;
          const after = visit({ ...about, key: `${key}/${at}`, label, sort: 'text', text: before, needed: false });
          return after.trim() === '' ? [] : [{ type: block.type, content: rewriteLine(block.content, after) }];
        }
        case 'bullets':
        case 'numbers': {
          const items = block.items.map(walk).filter((inner) => inner.length > 0);
          return items.length === 0 ? [] : [{ type: block.type, items }];
        }
        case 'record':
          return [block];
      }
    });
  return { ...item, title, blocks: walk(item.blocks) };
}

/** Everything that may be corrected, in the order of the page. */
export function minutesWords(document: MinutesDocument): MinutesWord[] {
  const words: MinutesWord[] = [];
  walkMinutes(document, (word) => {
    words.push(word);
    return word.text;
  });
  return words;
}
