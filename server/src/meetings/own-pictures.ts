import { AssetId, type Board, newId, type RandomBytes } from '@tsunagu/domain';

/** A board whose pictures bear new ids, and which new id stands for which old one. */
type OwnPictures = { readonly board: Board; readonly copies: ReadonlyMap<AssetId, AssetId> };

/**
 * A map taken over from an earlier meeting, with pictures that are its own: a picture is shown, closed and erased with the one meeting
 * that it belongs to. The caller copies the rows.
 */
export function withOwnPictures(board: Board, random: RandomBytes): OwnPictures {
  const copies = new Map<AssetId, AssetId>();
  const elements = board.elements.map((element) => {
    if (element.kind !== 'image') return element;
    const asset = copies.get(element.asset) ?? newId(AssetId, 'ast', random);
    copies.set(element.asset, asset);
    return { ...element, asset };
  });
  return { board: { ...board, elements }, copies };
}
