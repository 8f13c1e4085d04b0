import { starterDrawing, type StarterBoard } from '@tsunagu/domain';
import { boardSign } from '@tsunagu/notation';
import { useMemo } from 'react';
import { SignPicture } from '../components/SignPicture.tsx';

/** A starter board as it will be drawn: live, before anything is saved. */
export function StarterPicture({ board, label }: { board: StarterBoard; label: string }) {
  const sign = useMemo(() => {
    const drawing = starterDrawing(board, (count) => crypto.getRandomValues(new Uint8Array(count)));
    return boardSign({ ...drawing, ink: [], issues: [] }, { hideNames: false });
  }, [board]);
  return (
    <SignPicture
      sign={sign}
      label={label}
      className="aspect-[8/5] w-full rounded-8 border border-line bg-white object-contain"
    />
  );
}
