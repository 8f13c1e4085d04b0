import { AssetId, ElementId, Image, newId, type Pos, type RandomBytes } from '@tsunagu/domain';
import { pictureText } from '@tsunagu/domain/catalogue/import-screen';
import { useCallback } from 'react';
import { api } from '../../api/client.ts';
import { useRoom } from '../live/room.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { freePlace } from '../map/free-place.ts';
import { keepLocally } from './picture-address.ts';
import { shrinkPicture } from './shrink.ts';

const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
/** Longest side on the map, in units: as wide as a card. */
const ON_MAP = 320;
const MOST_BYTES = 30 * 1_048_576;

/** Puts pictures on the map, one after the other; each refusal is said, and leaves the others alone. */
export function usePictures(): (files: readonly File[], at?: Pos) => Promise<void> {
  const { board, meetingId } = useRoom();
  const ui = useUi();
  return useCallback(
    async (files, at) => {
      /** The picture's id on the server (or in this tab), or why it is refused. */
      const keep = async (blob: Blob): Promise<{ id: AssetId } | { why: string }> => {
        if (meetingId === null) {
          const id = newId(AssetId, 'ast', random);
          keepLocally(board, id, blob);
          return { id };
        }
        const reply = await api.addAsset(meetingId, blob);
        if (!reply.ok) return { why: `${reply.problem.title}。${reply.problem.detail}` };
        return { id: AssetId.parse(reply.value.id) };
      };
      const refuse = (why: string) => notify(ui, pictureText.refused(why));
      for (const [index, file] of files.entries()) {
        ui.spoken.set(pictureText.adding);
        if (file.type === 'image/svg+xml') refuse(pictureText.svg);
        else if (file.size > MOST_BYTES) refuse(pictureText.tooLarge);
        else {
          const small = await shrinkPicture(file);
          const kept = small ? await keep(small.blob) : { why: pictureText.unreadable };
          if (!small || 'why' in kept) {
            refuse('why' in kept ? kept.why : pictureText.unreadable);
            continue;
          }
          const scale = ON_MAP / Math.max(small.width, small.height);
          const size = { w: Math.max(8, small.width * scale), h: Math.max(8, small.height * scale) };
          const draft = Image.parse({
            id: newId(ElementId, 'el', random),
            kind: 'image',
            asset: kept.id,
            size,
            pos: at ? { x: at.x + index * 24, y: at.y + index * 24 } : { x: 0, y: 0 },
          });
          board.undoManager().stopCapturing();
          board.elements.add(at ? draft : { ...draft, pos: freePlace(board.elements.all().values(), draft) });
          ui.canvas.get()?.select([draft.id]);
          notify(ui, pictureText.added);
        }
      }
    },
    [board, meetingId, ui],
  );
}
