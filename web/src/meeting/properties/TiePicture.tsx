import { TieLine, type TieMeaning } from '../../components/TieLine.tsx';
import { useRoom } from '../live/room.tsx';
import { useNotation } from '../live/use-board.ts';

/** How a tie of this meaning looks on the map: drawn by the board's own notation, so that the choice and the map agree. */
export function TiePicture({ meaning }: { meaning: Partial<TieMeaning> }) {
  return <TieLine meaning={meaning} notation={useNotation(useRoom().board)} />;
}
