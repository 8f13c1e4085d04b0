import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { boardSign } from '@tsunagu/notation';
import { useCallback, useMemo } from 'react';
import { SignPicture } from '../../components/SignPicture.tsx';
import { useRoom } from '../live/room.tsx';
import { useDerived, useHideNames, useMeta } from '../live/use-board.ts';
import { familyOn } from './family-actions.ts';

/** The family as it stands on the map, without everything else: the map itself is behind the window. */
export function FamilyPicture() {
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const profile = useMeta(board)?.notation;
  const { elements, unions } = useDerived(
    [board.elements, board.unions],
    useCallback(() => {
      const { generations } = familyOn(board);
      const all = [...board.elements.all().values()];
      return {
        elements: all.filter((one) => generations.has(one.id) || (one.kind === 'area' && one.purpose === 'household')),
        unions: [...board.unions.all().values()],
      };
    }, [board]),
  );
  const sign = useMemo(
    () =>
      boardSign(
        { elements, unions, ties: [], ink: [], issues: [] },
        { hideNames, ...(profile === undefined ? {} : { profile }) },
      ),
    [elements, unions, hideNames, profile],
  );
  return (
    <SignPicture
      sign={sign}
      label={text.pictureOf(elements.filter(({ kind }) => kind === 'person').length)}
      className="block max-h-80 w-full rounded-8 border border-line bg-white"
    />
  );
}
