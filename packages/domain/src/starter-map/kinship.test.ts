import { describe, expect, it } from 'vitest';
import { kinshipOf } from './kinship.ts';

describe('kinship', () => {
  it.each([
    ['母', -1, 'female'],
    ['同居の親', -1, 'unspecified'],
    ['祖父', -2, 'male'],
    ['お父さん', -1, 'male'],
    ['妻', 0, 'female'],
    ['元夫', 0, 'male'],
    ['弟', 0, 'male'],
    ['長女', 1, 'female'],
    ['長女の夫', 1, 'male'],
    ['夫の母', -1, 'female'],
    ['姉の子', 1, 'unspecified'],
    ['孫', 2, 'unspecified'],
  ])('[Y1] reads the generation and the sex of %s', (relation, generation, sex) => {
    expect(kinshipOf(relation)).toEqual({ generation, sex });
  });

  it.each(['', '友人', '近所のおばさん', '民生委員', '本人', '担任の先生', '隣の家の長男'])(
    '[Y1] takes %s for no family',
    (relation) => {
      expect(kinshipOf(relation)).toBeUndefined();
    },
  );
});
