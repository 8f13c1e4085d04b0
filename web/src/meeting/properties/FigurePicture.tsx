import { displayName, type Element } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { elementSign } from '@tsunagu/notation';
import { useMemo } from 'react';
import { SignPicture } from '../../components/SignPicture.tsx';
import { useRoom } from '../live/room.tsx';
import { useHideNames, useNotation } from '../live/use-board.ts';

/** A thing as the map draws it at this moment, while it is being written in a window that covers the map. */
export function FigurePicture({ element }: { element: Element }) {
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const profile = useNotation(board);
  const sign = useMemo(() => elementSign(element, { hideNames, profile }), [element, hideNames, profile]);
  return (
    <div className="rounded-8 border border-line bg-ground-soft p-2">
      <SignPicture
        sign={sign}
        label={text.picture(displayName(element, { hideNames }))}
        className="mx-auto block max-h-56 w-full"
      />
    </div>
  );
}
