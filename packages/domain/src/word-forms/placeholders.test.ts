import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFormsText as text } from '../catalogue/word-forms.ts';
import { checkPlaceholders, FORM_FIELDS, FORM_LISTS, type FormParagraph } from './placeholders.ts';

const at = (words: string, row: number | null = null, number = 1): FormParagraph => ({
  part: 'body',
  number,
  text: words,
  row,
});
const messages = (...paragraphs: FormParagraph[]) => checkPlaceholders(paragraphs).map(({ message }) => message);
const { problems } = text;

describe('places of a form', () => {
  it('[OU7] are right where every name is known and every row ends where it begins', () => {
    const lists = FORM_LISTS.map(({ name, fields }, row) => [
      at(`{{#${name}}}`, row),
      ...fields.map(([, field]) => at(`{{ ${field} }}`, row)),
      at(`{{/${name}}}`, row),
    ]);
    expect(messages(...FORM_FIELDS.map(([, name]) => at(`あいう{{${name}}}えお`)), ...lists.flat())).toEqual([]);
    expect(messages(at('{{#役割}}{{会議名}}の{{何を}}{{/役割}}'))).toEqual([]);
  });

  it('[OU7] are named with their paragraph where they are not', () => {
    expect(checkPlaceholders([at('会議：{{会議めい}}', null, 3)])).toEqual([
      { place: '本文の3番目の段落', excerpt: '会議：{{会議めい}}', message: problems.unknown('会議めい') },
    ]);
    expect(messages(at('{{会議名'))).toEqual([problems.unclosed]);
    expect(messages(at('会議名}}'))).toEqual([problems.unopened]);
    expect(messages(at('{{会議名 {{場所}}'))).toEqual([problems.unclosed]);
    expect(messages(at('｛｛会議名｝｝'))).toEqual([problems.fullWidth]);
    expect(messages(at('{{＃役割}}'))).toEqual([problems.fullWidthSign]);
    expect(messages(at('{{役割}}'))).toEqual([problems.isList('役割')]);
    expect(messages(at('{{何を}}'))).toEqual([problems.inside('何を', '役割')]);
    expect(messages(at('{{#役割}}'))).toEqual([problems.noEnd('役割')]);
    expect(messages(at('{{/役割}}'))).toEqual([problems.noBegin('役割')]);
    expect(messages(at('{{#役割}}{{#課題}}{{/役割}}'))).toEqual([problems.nested('課題')]);
    expect(messages(at('{{#予算}}'))).toEqual([problems.unknownList('予算')]);
    expect(messages(at('{{#役割}}', 1), at('{{/役割}}', 2))).toEqual([problems.apart('役割')]);
    expect(messages(at('{{@会議名}}'))).toEqual([problems.unknown('@会議名')]);
  });

  it('[OU7] whatever somebody writes, the check ends and names at most fifty', () => {
    const pieces = fc.constantFrom('{{', '}}', '{', '}', '#', '/', '役割', '会議名', '｛｛', ' ', 'あ');
    fc.assert(
      fc.property(fc.array(fc.array(pieces, { maxLength: 60 }), { maxLength: 10 }), (texts) => {
        expect(checkPlaceholders(texts.map((words) => at(words.join('')))).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
