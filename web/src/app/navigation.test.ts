import { describe, expect, it } from 'vitest';
import { PLACES, whereabouts } from './navigation.ts';

const names = (at: string) => {
  const { place, exactly } = whereabouts(at);
  return [place?.to, exactly?.to];
};

describe('the main places', () => {
  it.each([
    ['/', '/', '/'],
    ['/meetings/mtg_1/minutes', '/', '/'],
    ['/cases/cas_1', '/', '/cases'],
    ['/issues/ari_1', '/issues', '/issues'],
    ['/anonymous-copies/acp_1', '/issues', '/anonymous-copies'],
    ['/resources/gaps', '/resources', '/resources'],
    ['/resources/ideas/ide_1', '/resources', '/resources/ideas'],
    ['/proposals/plans', '/proposals', '/proposals'],
    ['/samples', '/templates', '/samples'],
  ])('%s is in exactly one of the row, and in exactly one of the menu', (at, place, exactly) => {
    expect(names(at)).toEqual([place, exactly]);
  });

  it('what belongs to no place marks none', () => {
    for (const at of ['/settings', '/me/roles', '/meetingsx']) expect(names(at)).toEqual([undefined, undefined]);
  });

  it('are each where they lead to', () => {
    for (const place of PLACES)
      for (const one of [place, ...(place.below ?? [])]) expect(whereabouts(one.to)).toEqual({ place, exactly: one });
  });
});
