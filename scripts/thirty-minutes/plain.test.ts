import { describe, expect, it } from 'vitest';
import { againOf, keysOf, penOf, plainMeeting } from './plain.ts';
import { STORY } from './story.ts';
import { lengthOf, Tally } from './tally.ts';

describe('the meeting with whiteboard and word processor', () => {
  const steps = plainMeeting(STORY);
  const writings = steps.flatMap((step) => step.writings);

  it('calls a text written again only when it was written before', () => {
    const seen: string[] = [];
    for (const { text, again } of writings) {
      expect(again, text).toBe(seen.some((one) => one === text || one.startsWith(`${text} `)));
      seen.push(text);
    }
    expect(steps.flatMap(againOf).length).toBeGreaterThan(10);
  });

  it('counts a text that nobody has to repeat once', () => {
    for (const text of [STORY.record, STORY.presentation.reason, STORY.map[0].name])
      expect(writings.filter((one) => one.text === text)).toHaveLength(1);
  });

  it('counts every written character as pen or key', () => {
    const characters = writings.reduce((all, { text }) => all + lengthOf(text), 0);
    const other = steps.reduce((all, { otherKeys }) => all + otherKeys, 0);
    expect(steps.reduce((all, step) => all + penOf(step) + keysOf(step), 0)).toBe(characters + other);
  });

  it('follows the story: a longer text costs more', () => {
    const longer = plainMeeting({ ...STORY, decision: `${STORY.decision}また集まる。` });
    const sizeOf = (all: typeof steps) => all.reduce((sum, step) => sum + penOf(step) + keysOf(step), 0);
    // On the whiteboard and in the minutes.
    expect(sizeOf(longer) - sizeOf(steps)).toBe(2 * 'また集まる。'.length);
  });
});

describe('the tally', () => {
  it('counts by part and by person', () => {
    const tally = new Tally();
    tally.click('a');
    tally.begin('talk');
    tally.write('a', '𠮷野');
    tally.key('b');
    tally.click('b', 2);
    expect(tally.count()).toEqual({ clicks: 3, keys: 3 });
    expect(tally.count({ step: 'talk' })).toEqual({ clicks: 2, keys: 3 });
    expect(tally.count({ step: 'talk', who: 'a' })).toEqual({ clicks: 0, keys: 2 });
    expect(tally.typed()).toEqual([{ step: 'talk', who: 'a', text: '𠮷野' }]);
  });
});
