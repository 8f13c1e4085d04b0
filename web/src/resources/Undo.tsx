import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

/** What was just done, and how to take it back; or why it was not done. */
export type UndoOffer =
  | { readonly said: string; readonly undo?: () => Promise<ApiProblem | undefined> }
  | { readonly problem: ApiProblem };

/** Says what was done, politely, with 「元に戻す」 where it can be taken back. */
export function Undo({
  offer,
  onDone,
}: {
  offer: UndoOffer | undefined;
  onDone: (offer: UndoOffer | undefined) => void;
}) {
  const [busy, setBusy] = useState(false);
  if (offer === undefined) return null;
  if ('problem' in offer) return <ProblemNotice problem={offer.problem} />;
  const { said, undo } = offer;
  const takeBack = async (back: NonNullable<typeof undo>) => {
    setBusy(true);
    const problem = await back();
    setBusy(false);
    onDone(problem === undefined ? { said: text.undone } : { problem });
  };
  return (
    <Banner tone="good" role="status" title={said}>
      {undo === undefined ? null : (
        <Button icon="undo" isPending={busy} onPress={() => void takeBack(undo)}>
          {text.undo}
        </Button>
      )}
    </Banner>
  );
}
