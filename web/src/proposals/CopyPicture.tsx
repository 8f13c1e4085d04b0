import { useQuery } from '@tanstack/react-query';
import { fromBoardJson } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { boardSign } from '@tsunagu/notation';
import { useMemo } from 'react';
import { copyQuery } from '../api/anonymous.ts';
import { SignPicture } from '../components/SignPicture.tsx';

/** The map of an anonymised copy; nothing while it is fetched, and nothing where it cannot be read. */
export function CopyPicture({ id, title }: { id: string; title: string }) {
  const map = useQuery(copyQuery(id)).data?.document.map;
  const sign = useMemo(() => {
    const opened = map === undefined ? undefined : fromBoardJson(map);
    return opened?.ok === true && opened.board.elements.length > 0
      ? boardSign(opened.board, { hideNames: false, profile: opened.board.meta.notation })
      : null;
  }, [map]);
  if (sign === null) return null;
  return (
    <SignPicture sign={sign} label={text.mapOf(title)} className="max-h-96 w-full rounded-8 border-2 border-line" />
  );
}
