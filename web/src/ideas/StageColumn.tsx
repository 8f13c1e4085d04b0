import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay, type IdeaStage, stagesBeside } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { useState } from 'react';
import { ideasQuery, type ListedIdea } from '../api/resource-ideas.ts';
import { Button } from '../components/Button.tsx';
import { Badge } from '../components/Card.tsx';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { areaName } from '../resources/ResourceTable.tsx';

/** What is dragged: the card as it was seen, as text of this page alone. */
const DRAGGED = 'application/x-tsunagu-idea';
type Move = (idea: ListedIdea, to: IdeaStage) => void;

/** One stage with its cards. Another stage's card may be dropped here, but for the last one, which is reached through a trial. */
export function StageColumn({ stage, onMove }: { stage: IdeaStage; onMove: Move }) {
  const ideas = useInfiniteQuery(ideasQuery(stage));
  const [over, setOver] = useState(false);
  const takes = stage !== 'resource';
  const rows = ideas.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section
      aria-labelledby={`stage-${stage}`}
      className={`space-y-3 rounded-12 border-2 p-3 ${over ? 'border-accent bg-accent-soft' : 'border-line bg-ground-soft'}`}
      onDragOver={(event) => {
        if (!takes || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = event.dataTransfer.getData(DRAGGED);
        if (!takes || dropped === '') return;
        event.preventDefault();
        const idea = JSON.parse(dropped) as ListedIdea;
        if (idea.stage !== stage) onMove(idea, stage);
      }}
    >
      <h2 id={`stage-${stage}`}>{text.stages[stage]}</h2>
      <p className="text-small text-ink-soft">{text.stageHints[stage]}</p>
      {ideas.isPending ? <Spinner /> : null}
      {ideas.isError ? <ProblemNotice problem={problemOf(ideas.error)} onRetry={() => void ideas.refetch()} /> : null}
      {ideas.isSuccess && rows.length === 0 ? <p className="text-small">{text.none}</p> : null}
      <ul className="space-y-3">
        {rows.map((idea) => (
          <IdeaCard key={idea.id} idea={idea} onMove={onMove} />
        ))}
      </ul>
      {ideas.hasNextPage ? <Button onPress={() => void ideas.fetchNextPage()}>{text.more}</Button> : null}
    </section>
  );
}

function IdeaCard({ idea, onMove }: { idea: ListedIdea; onMove: Move }) {
  const [calendar] = useCalendarStyle();
  const { before, after } = stagesBeside(idea.stage);
  return (
    <li
      draggable={idea.stage !== 'resource'}
      className="space-y-2 rounded-8 border border-edge bg-white p-3"
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, JSON.stringify(idea))}
      onKeyDown={(event) => {
        const to = event.key === 'ArrowRight' ? after : event.key === 'ArrowLeft' ? before : null;
        if (to === null) return;
        event.preventDefault();
        onMove(idea, to);
      }}
    >
      <Link
        to="/resources/ideas/$ideaId"
        params={{ ideaId: idea.id }}
        className="inline-flex min-h-target items-center font-bold text-accent underline underline-offset-4"
      >
        {idea.title}
      </Link>
      <p className="text-small">{areaName(idea.careArea)}</p>
      {idea.carriers === '' ? null : <p className="text-small">{text.carriersOf(idea.carriers)}</p>}
      <p className="text-small">{text.since(formatDay(idea.last.on, calendar))}</p>
      {idea.last.note === '' ? null : <p className="text-small whitespace-pre-line">{idea.last.note}</p>}
      {idea.last.result === null ? null : (
        <Badge tone={idea.last.result === 'succeeded' ? 'good' : 'caution'}>{text.results[idea.last.result]}</Badge>
      )}
      <div className="flex flex-wrap gap-2">
        {before === null ? null : (
          <MoveButton
            idea={idea}
            to={before}
            icon="previous"
            label={text.moveBack(text.stages[before])}
            onMove={onMove}
          />
        )}
        {after === null ? null : (
          <MoveButton idea={idea} to={after} icon="next" label={text.move(text.stages[after])} onMove={onMove} />
        )}
      </div>
    </li>
  );
}

function MoveButton({
  idea,
  to,
  icon,
  label,
  onMove,
}: {
  idea: ListedIdea;
  to: IdeaStage;
  icon: 'previous' | 'next';
  label: string;
  onMove: Move;
}) {
  return (
    <button
      type="button"
      aria-label={`${label}: ${idea.title}`}
      className={buttonClass({ look: 'secondary' })}
      onClick={() => onMove(idea, to)}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
}
