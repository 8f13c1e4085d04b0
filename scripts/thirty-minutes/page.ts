import { findTemplate } from '@tsunagu/domain';
import { ACTS, againOf, keysOf, penOf, PLACES, type PlainStep, plainMeeting, sum, type Writing } from './plain.ts';
import { FACILITATOR_HAND } from './play.ts';
import { STORY, TEMPLATE } from './story.ts';
import { STEPS, type Step, type Tally } from './tally.ts';

/** How many clicks more than the page says a later run may need before the page must be made anew. */
export const MARGIN = 3;

const NAMES: Readonly<Record<Step, string>> = {
  open: 'open the meeting: case, template, place',
  map: 'map from a list of people',
  door: 'two guests come in',
  sheets: '事例提示 and 課題整理総括表',
  need: 'need → 課題 → two 役割 (who, until when, モニタリング)',
  talk: 'agenda, record, 決定, 保留',
  confirm: 'each confirms their role',
  close: 'read back, check, close',
  review: '確認依頼 → answers → 承認',
  paper: 'PDF, paper, days into calendars',
};

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const bold = (cells: readonly (string | number)[]): string[] => cells.map((cell) => `**${cell}**`);

/** docs/thirty-minutes.md, from what was counted and from the texts of the story; no figure in it is typed by hand. */
export function thirtyMinutesPage(tally: Tally): string {
  const plain = plainMeeting(STORY);
  const template = findTemplate(TEMPLATE)!;
  const minutes = template.agenda.reduce((all, item) => all + item.minutes, 0);
  return `# One meeting of ${minutes} minutes, from opening to printed minutes

Made by \`node scripts/thirty-minutes.ts\`, which plays the meeting on the running product in real browsers (a desk of 1366 × 768, two
phones of 390 × 844) and counts each tap and key. \`scripts/e2e/thirty-minutes.e2e.ts\` plays it again: it fails when a text had to be typed
twice, when a typed text is missing from the minutes, or when more than ${MARGIN} clicks above the number below are needed.

The meeting is one of 「${template.title}」 with a facilitator and ${STORY.guests.length} guests; everybody in it is made up. The same texts
(\`scripts/thirty-minutes/story.ts\`) are then laid out as the same meeting with a whiteboard, a word processor and paper
(\`scripts/thirty-minutes/plain.ts\`). That way is a model and was not watched in a town hall; its assumptions stand below.

${comparison(tally, plain)}

- **keys**: characters, and keys such as Tab. A Japanese character counts once on both sides, though an input method needs more.
- **by pen**: characters on the whiteboard, the attendance list and people's own notes.
- **written again**: texts that had been written before, with their characters (part of keys and pen).

${verdict(tally, plain)}

## Who does how much

${perPerson(tally)}

## What is written again

In つなぐボード nothing is: ${tally.typed().length} texts were typed, each once, and all of them stand on the printed minutes or the
printed map.

${transcriptions(plain)}

## Assumptions about whiteboard, word processor and paper

Clicks:

${Object.values(ACTS)
  .map(({ clicks, words }) => `- ${clicks}: ${words}`)
  .join('\n')}

Otherwise, always what is less work where practice differs:

- Prepared documents exist for the minutes and the sheets; nobody formats anything, and nobody mistypes.
- The recorder types at once what needs no eyes of others (the record of the talk). What all must see and agree on (needs, roles, 決定, 保留) stands on the
  whiteboard first and is typed from there.
- What stands in a document already is copied, not typed; it does not count as written again.
- The map is photographed and goes into the minutes as a picture. It is not redrawn, neither now nor at the next meeting.
- On the whiteboard and in the table of roles, people are written by surname and days as month/day.
- Owners of roles note their own role and nobody else's; everybody gets the minutes by e-mail.
- Each day (期限, モニタリング) becomes an entry of its own in the owner's calendar.
- Seals, carrying paper and looking for the newest file cost nothing.

## Where the plain way is quicker

- A sign and its line are one movement of the pen; here a tie that is not 「ふつう」 is chosen from a list (two taps).
- Signing the list of attendance needs no phone, no pledge to tick and nobody to let in.
- A nod confirms a role. Here each owner taps on their own phone, so that the record knows who did.
- Agenda and closing check cost taps that a clock on the wall and an experienced facilitator do not.
- Learning: everybody can use a pen. That cannot be counted here.

Neither side counts logging in, switching on, scrolling, or the talk itself.
`;
}

function comparison(tally: Tally, plain: readonly PlainStep[]): string {
  const rows = STEPS.map((step) => {
    const ours = tally.count({ step });
    return [NAMES[step], ours.clicks, ours.keys, ...theirs(plain.filter((one) => one.step === step))];
  });
  const all = tally.count();
  return [
    line(['', 'つなぐボード: clicks', 'keys', 'plain: clicks', 'keys', 'by pen', 'written again']),
    line(['---', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...rows.map(line),
    line(bold([TOTAL, all.clicks, all.keys, ...theirs(plain)])),
  ].join('\n');
}

function verdict(tally: Tally, plain: readonly PlainStep[]): string {
  const ours = tally.count();
  const clicks = plain.reduce((all, step) => all + step.clicks, 0);
  const written = plain.reduce((all, step) => all + keysOf(step) + penOf(step), 0);
  const again = plain.flatMap(againOf);
  return `In clicks つなぐボード needs ${ours.clicks}, the plain way ${clicks}. In characters it needs ${ours.keys}, the plain way ${written}: ${again.length} of the plain way's texts
(${sum(again)} characters) are written again.`;
}

function theirs(steps: readonly PlainStep[]): (string | number)[] {
  const add = (of: (step: PlainStep) => number): number => steps.reduce((all, step) => all + of(step), 0);
  const again = steps.flatMap(againOf);
  return [
    add(({ clicks }) => clicks),
    add(keysOf),
    add(penOf),
    again.length === 0 ? 0 : `${again.length} (${sum(again)})`,
  ];
}

function perPerson(tally: Tally): string {
  const people = [FACILITATOR_HAND, ...STORY.guests.map(({ name }) => name)];
  const rows = people.map((who) => {
    const { clicks, keys } = tally.count({ who });
    return line([who === FACILITATOR_HAND ? 'facilitator' : `${who} (phone)`, clicks, keys]);
  });
  return [line(['', 'clicks', 'keys']), line(['---', '--:', '--:']), ...rows].join('\n');
}

function transcriptions(plain: readonly PlainStep[]): string {
  const places = new Map<string, Writing[]>();
  for (const writing of plain.flatMap(({ writings }) => writings))
    places.set(writing.text, [...(places.get(writing.text) ?? []), writing]);
  const rows = [...places]
    .filter(([, writings]) => writings.some(({ again }) => again))
    .map(([text, writings]) => line([text, writings.map(({ where }) => PLACES[where]).join(' → ')]));
  return [line(['text', 'stands on, one after the other']), line(['---', '---']), ...rows].join('\n');
}

const TOTAL = 'all';

/** The clicks of つなぐボード that the page tells. */
export function clicksOnPage(page: string): number {
  const found = new RegExp(String.raw`^\| \*\*${TOTAL}\*\* \| \*\*(\d+)\*\*`, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error('the page has no total');
  return Number(found);
}
