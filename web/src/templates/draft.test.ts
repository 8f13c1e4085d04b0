import { TEMPLATES, TemplateContent, contentOf } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { contentOfDraft, draftOf, errorAt, minutesOf, moved, putBack } from './draft.ts';

describe('a template while it is being written', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))('%s comes back as it was', (_, template) => {
    const content = contentOf(template);
    expect(TemplateContent.parse(contentOfDraft(draftOf(content)))).toEqual(content);
  });

  it('reads numbers in full width, and leaves what is none to the rules', () => {
    const draft = draftOf(contentOf(TEMPLATES[0]!));
    const [first, ...rest] = draft.items;
    const typed = (minutes: string) => ({ ...draft, items: [{ ...first!, minutes }, ...rest] });
    expect(minutesOf(typed('１５').items) - minutesOf(rest)).toBe(15);
    expect(TemplateContent.safeParse(contentOfDraft(typed('１５'))).success).toBe(true);
    expect(TemplateContent.safeParse(contentOfDraft(typed('十分'))).success).toBe(false);
    expect(minutesOf(typed('').items)).toBe(minutesOf(rest));
  });

  it('moves rows, and keeps them at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a'], 5, 1)).toEqual(['a']);
  });

  it('puts a row back where it stood', () => {
    expect(putBack(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c']);
    expect(putBack(['a'], 4, 'b')).toEqual(['a', 'b']);
  });

  it('finds the error of a field inside it', () => {
    expect(errorAt({ 'agenda.1.prompts.3': '長い' }, 'agenda.1.prompts')).toBe('長い');
    expect(errorAt({ 'agenda.10.title': '長い' }, 'agenda.1')).toBeUndefined();
  });
});
