import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { IDEA_STAGES, type IdeaStage, SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { useState } from 'react';
import { forgetIdeas, ideaApi, type ListedIdea } from '../api/resource-ideas.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { areaName } from '../resources/ResourceTable.tsx';
import { Undo, type UndoOffer } from '../resources/Undo.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { MakeIdeaDialog } from './MakeIdeaDialog.tsx';
import { StageColumn } from './StageColumn.tsx';
import { StepDialog } from './StepDialog.tsx';

/** `/resources/ideas`: four stages side by side; a card is moved by a tap, by the arrow keys or by dragging. */
export default function IdeasPage() {
  const me = useMe();
  const { make, careArea, kind } = useSearch({ from: '/pages/resources/ideas' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const [moving, setMoving] = useState<{ idea: ListedIdea; to: IdeaStage }>();
  const [offer, setOffer] = useState<UndoOffer>();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  const show = (open: boolean) => void navigate({ to: '/resources/ideas', search: open ? { make: true } : {} });
  return (
    <Page title={text.title}>
      <p>{text.lead}</p>
      <Button look="primary" icon="plus" onPress={() => show(true)}>
        {text.make}
      </Button>
      <Undo offer={offer} onDone={setOffer} />
      <p className="hidden text-small text-ink-soft sm:block">{text.keys}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {IDEA_STAGES.map((stage) => (
          <StageColumn key={stage} stage={stage} onMove={(idea, to) => setMoving({ idea, to })} />
        ))}
      </div>
      {make === true ? (
        <MakeIdeaDialog
          start={{
            careArea: careArea ?? '',
            title: kind === undefined ? '' : text.gapTitle(areaName(careArea ?? ''), SUPPORTER_KIND_NAMES[kind]),
          }}
          onClose={() => show(false)}
        />
      ) : null}
      {moving === undefined ? null : (
        <StepDialog
          idea={moving.idea}
          to={moving.to}
          onClose={() => setMoving(undefined)}
          onDone={(done) => {
            setMoving(undefined);
            setOffer({
              said: text.moved(done.title, text.stages[moving.to]),
              undo: async () => {
                const undone = await ideaApi.stepBack(done.id, done.version);
                await forgetIdeas(client);
                return undone.ok ? undefined : undone.problem;
              },
            });
          }}
        />
      )}
    </Page>
  );
}
