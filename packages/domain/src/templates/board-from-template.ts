import type { Board } from '../board/board.ts';
import { Element } from '../board/element.ts';
import { withFreshIds } from '../board/fresh-ids.ts';
import { DEFAULT_NOTATION } from '../board/notation-profile.ts';
import { BOARD_SCHEMA_VERSION } from '../board/schema-version.ts';
import { Tie } from '../board/tie.ts';
import { AgendaItemId, ElementId, newId, type RandomBytes, TieId } from '../ids.ts';
import { AgendaItem } from '../meeting/records.ts';
import { plainBlock, type RichText } from '../meeting/rich-text.ts';
import type { StarterBoard } from './starter-board.ts';
import { type Template, templateRef } from './template.ts';
import { sheetsOfTemplate } from '../sheets/shown-sheets.ts';
import { noSheets } from '../sheets/no-sheets.ts';

/** Agenda items with fresh ids, and the first text of their minutes: the template's fields as headings (SPEC P3). */
export function agendaFromTemplate(
  template: Pick<Template, 'agenda'>,
  random: RandomBytes,
): Pick<Board, 'agenda' | 'minutes'> {
  const minutes = new Map<AgendaItemId, RichText>();
  const agenda = template.agenda.map((item, index) => {
    const id = newId(AgendaItemId, 'agd', random);
    minutes.set(
      id,
      item.fields.length === 0
        ? [plainBlock('paragraph', '')]
        : item.fields.flatMap((field) => [plainBlock('heading', field), plainBlock('paragraph', '')]),
    );
    return AgendaItem.parse({
      id,
      title: item.title,
      minutes: item.minutes,
      prompt: item.prompts.join('\n'),
      order: index + 1,
    });
  });
  return { agenda, minutes };
}

/** What stands on a starter board, under ids of its own: what a board is made of, and what a picture of it draws. */
export function starterDrawing(
  starter: StarterBoard,
  random: RandomBytes,
): Pick<Board, 'elements' | 'ties' | 'unions'> {
  return {
    // No hand placed people and rings: the layout may move them, and a ring may grow. Papers and tables are places to write.
    elements: starter.elements.map((element) =>
      Element.parse({
        ...element,
        id: element.id ?? newId(ElementId, 'el', random),
        auto: element.kind !== 'note' && element.kind !== 'table',
      }),
    ),
    ties: starter.ties.map((tie) => Tie.parse({ ...tie, id: newId(TieId, 'tie', random) })),
    unions: [...starter.unions],
  };
}

/**
 * The board on which a meeting starts (SPEC P1–P4): starter elements, their ties and the agenda with fresh ids. `subjectAlias` is the
 * case's alias (「Aさん」), which stays in place while names are hidden; empty: 「本人」.
 */
export function boardFromTemplate(
  template: Template,
  { subjectAlias, random }: { readonly subjectAlias: string; readonly random: RandomBytes },
): Board {
  const drawing = starterDrawing(template.board, random);
  const elements = drawing.elements.map((element) =>
    element.kind === 'person' && element.isSubject && subjectAlias !== ''
      ? { ...element, label: subjectAlias, alias: subjectAlias }
      : element,
  );
  return withFreshIds(
    {
      meta: {
        schemaVersion: BOARD_SCHEMA_VERSION,
        function: template.function,
        template: templateRef(template),
        hideNames: false,
        notation: DEFAULT_NOTATION,
        shownSheets: sheetsOfTemplate(template),
      },
      ...drawing,
      elements,
      ink: [],
      ...agendaFromTemplate(template, random),
      issues: [],
      decisions: [],
      holds: [],
      roles: [],
      ...noSheets(),
    },
    random,
  );
}
