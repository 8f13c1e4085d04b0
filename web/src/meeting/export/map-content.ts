import {
  type Attendance,
  type Board,
  type BoardJson,
  type CalendarStyle,
  type Day,
  formatDay,
  hideNamesIn,
  roleBadges,
  toBoardJson,
} from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { mapExportText } from '@tsunagu/domain/catalogue/map-export';
import type { BoardSceneOptions } from '@tsunagu/notation';

export type MapFacts = {
  readonly title: string;
  readonly people: readonly Attendance[];
  readonly fictional: boolean;
  readonly day: Day;
  readonly calendar: CalendarStyle;
};
export type MapContent = {
  readonly board: Board;
  readonly drawing: BoardSceneOptions;
  readonly json: BoardJson;
  /** For headings and file names; without names while they are hidden. */
  readonly title: string;
};

/** What leaves the meeting: one decision about names for every kind of file. `hide` can only hide more than the board does. */
export function mapContent(
  board: Board,
  { title, people, fictional, day, calendar }: MapFacts,
  { hide, legend }: { readonly hide: boolean; readonly legend: boolean },
): MapContent {
  const hideNames = hide || board.meta.hideNames;
  const hideIn = hideNamesIn(board.elements, people, { hideNames });
  const shownTitle = hideIn(title);
  const footer = [
    shownTitle,
    formatDay(day, calendar),
    ...(fictional ? [mapExportText.fictional] : []),
    ...(hideNames ? [exportsText.namesHidden] : []),
  ].join('　');
  return {
    board,
    drawing: {
      hideNames,
      hideIn,
      legend,
      footer,
      profile: board.meta.notation,
      roleBadges: roleBadges(board.roles),
    },
    json: toBoardJson(board, { attendance: people, hideNames }),
    title: shownTitle,
  };
}
