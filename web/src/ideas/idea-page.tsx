import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatDay, stageOf } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { useState } from 'react';
import { forgetIdeas, ideaApi, ideaQuery, type IdeaView } from '../api/resource-ideas.ts';
import { ideaMeetingsQuery } from '../api/taken-up.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Badge } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { areaName } from '../resources/ResourceTable.tsx';
import { Undo, type UndoOffer } from '../resources/Undo.tsx';
import { PlaceIdea } from '../taken-up/PlaceIdea.tsx';
import { TakingMeetings } from '../taken-up/TakingMeetings.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { BecomeDialog } from './BecomeDialog.tsx';
import { EditIdeaDialog } from './EditIdeaDialog.tsx';
import { IdeaLinks } from './IdeaLinks.tsx';
import { StepDialog } from './StepDialog.tsx';

/** `/resources/ideas/:id`: one idea with its steps and everything tied to it. */
export default function IdeaPage() {
  const { ideaId } = useParams({ from: '/pages/resources/ideas/$ideaId' });
  const me = useMe();
  const idea = useQuery({ ...ideaQuery(ideaId), enabled: Boolean(me?.account) });
  if (me?.account === null) return <NeedsAccount title={text.title} />;
  if (idea.isError) {
    return (
      <Page title={text.title}>
        <ProblemNotice problem={problemOf(idea.error)} onRetry={() => void idea.refetch()} />
      </Page>
    );
  }
  return idea.data === undefined ? <Spinner /> : <Idea key={idea.data.id} idea={idea.data} />;
}

function Idea({ idea }: { idea: IdeaView }) {
  const client = useQueryClient();
  const meetings = useQuery(ideaMeetingsQuery(idea.id));
  const [open, setOpen] = useState<'step' | 'become' | 'edit'>();
  const [offer, setOffer] = useState<UndoOffer>();
  const close = () => setOpen(undefined);
  const isResource = stageOf(idea) === 'resource';
  const takeBack = async () => {
    const reply = await ideaApi.stepBack(idea.id, idea.version);
    if (!reply.ok) setOffer({ problem: reply.problem });
    await forgetIdeas(client);
  };
  return (
    <Page title={idea.title}>
      <LinkButton to="/resources/ideas" look="quiet" icon="previous">
        {text.toBoard}
      </LinkButton>
      <Undo offer={offer} onDone={setOffer} />
      <p className="flex flex-wrap items-center gap-3">
        <Badge tone="accent">{text.stages[stageOf(idea)]}</Badge>
        <span>{areaName(idea.careArea)}</span>
        {idea.carriers === '' ? null : <span>{text.carriersOf(idea.carriers)}</span>}
      </p>
      {idea.detail === '' ? null : <p className="whitespace-pre-line">{idea.detail}</p>}
      <div className="flex flex-wrap gap-3">
        {idea.mayBecome ? (
          <Button look="primary" icon="done" onPress={() => setOpen('become')}>
            {text.become}
          </Button>
        ) : null}
        {isResource ? null : (
          <Button look={idea.mayBecome ? 'secondary' : 'primary'} icon="plus" onPress={() => setOpen('step')}>
            {stageOf(idea) === 'trial' ? text.addResult : text.addStep}
          </Button>
        )}
        {idea.resourceId === null ? null : (
          <LinkButton to="/resources/$resourceId" params={{ resourceId: idea.resourceId }} look="primary" icon="place">
            {text.toResource}
          </LinkButton>
        )}
        <Button icon="pencil" onPress={() => setOpen('edit')}>
          {text.edit}
        </Button>
      </div>
      <Steps idea={idea} />
      {idea.steps.length > 1 ? (
        <div className="space-y-1">
          <Button icon="undo" onPress={() => void takeBack()}>
            {text.takeBack}
          </Button>
          {isResource ? <p className="text-small">{text.takeBackResource}</p> : null}
        </div>
      ) : null}
      <IdeaLinks idea={idea} />
      <TakingMeetings query={meetings} />
      <PlaceIdea idea={idea} />
      {open === 'step' ? (
        <StepDialog idea={idea} to={stageOf(idea) === 'voice' ? 'talk' : 'trial'} onClose={close} onDone={close} />
      ) : null}
      {open === 'become' ? (
        <BecomeDialog
          idea={idea}
          onClose={close}
          onDone={() => {
            close();
            setOffer({ said: text.becameResource });
          }}
        />
      ) : null}
      {open === 'edit' ? <EditIdeaDialog idea={idea} onClose={close} /> : null}
    </Page>
  );
}

function Steps({ idea }: { idea: IdeaView }) {
  const [calendar] = useCalendarStyle();
  return (
    <section aria-labelledby="steps" className="space-y-2">
      <h2 id="steps">{text.steps}</h2>
      <ol className="space-y-3">
        {idea.steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps are only added and taken off at the end
          <li key={at} className="space-y-1 border-l-4 border-accent pl-3">
            <p className="flex flex-wrap items-center gap-3">
              <span className="font-bold">{text.stages[step.stage]}</span>
              <span>{formatDay(step.on, calendar)}</span>
              {step.result === null ? null : (
                <Badge tone={step.result === 'succeeded' ? 'good' : 'caution'}>{text.results[step.result]}</Badge>
              )}
            </p>
            {step.note === '' ? null : <p className="whitespace-pre-line">{step.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
