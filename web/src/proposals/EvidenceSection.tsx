import { useQueryClient } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { formatMonth, piecesWords } from '@tsunagu/domain';
import { areaIssueText } from '@tsunagu/domain/catalogue/area-issues';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { type ReactNode, useState } from 'react';
import { askProposalsAnew, type EvidenceIds, proposals, type ProposalView } from '../api/proposals.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Badge } from '../components/Card.tsx';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { AddIssues } from './AddIssues.tsx';
import { CopyPicture } from './CopyPicture.tsx';

type Removed = { title: string; ids: EvidenceIds };

/** 根拠: 地域課題 with their counts, what was tried, and cases as their anonymised copies. What is taken away can be put back. */
export function EvidenceSection({ view }: { view: ProposalView }) {
  const client = useQueryClient();
  const [calendar] = useCalendarStyle();
  const [isAdding, setIsAdding] = useState(false);
  const [gone, setGone] = useState<Removed | null>(null);
  const { problem, busy, send } = useFormReply<void>();
  const change = async (body: { add?: EvidenceIds; remove?: EvidenceIds }, after: Removed | null) => {
    const reply = await send(() => proposals.links(view.id, view.version, body));
    if (reply?.ok === true) setGone(after);
    await askProposalsAnew(client);
    return reply?.ok === true;
  };
  const removal = (title: string, ids: EvidenceIds) => ({
    title,
    isDisabled: busy,
    onRemove: () => void change({ remove: ids }, { title, ids }),
  });
  const offer = (title: string, ids: EvidenceIds) => (
    <Offer
      key={Object.values(ids).flat().join()}
      title={title}
      isDisabled={busy}
      onAdd={() => void change({ add: ids }, null)}
    />
  );
  const isEmpty = view.areaIssues.length + view.ideas.length + view.copies.length === 0;
  const { nearby } = view;
  return (
    <section aria-labelledby="evidence" className="space-y-4">
      <h2 id="evidence">{text.evidence}</h2>
      {isEmpty ? <p>{text.evidenceNone}</p> : null}
      <Part heading={text.evidenceIssues} isShown={view.areaIssues.length > 0}>
        {view.areaIssues.map((issue) => (
          <Item
            key={issue.id}
            place={{ to: '/issues/$areaIssueId', params: { areaIssueId: issue.id } }}
            {...removal(issue.title, { areaIssues: [issue.id] })}
            badge={areaIssueText.status[issue.status]}
          >
            <p>
              {[
                text.countAll(piecesWords(issue.counts.total, view.least)),
                ...issue.counts.areas.map(({ careArea, count }) =>
                  text.countOf(careArea || text.noCareArea, piecesWords(count, view.least)),
                ),
              ].join('、')}
            </p>
            <Told name={text.causes} words={issue.causes} />
            <Told name={text.existing} words={issue.existing} />
            <Told name={text.missing} words={issue.missing} />
          </Item>
        ))}
      </Part>
      {view.areaIssues.length === 0 ? null : <p className="text-small">{text.smallCounts(view.least)}</p>}
      <div className="screen-only">
        <Button icon="plus" onPress={() => setIsAdding(true)}>
          {text.addIssues}
        </Button>
      </div>
      <Part heading={text.evidenceIdeas} isShown={view.ideas.length > 0}>
        {view.ideas.map((idea) => (
          <Item
            key={idea.id}
            place={{ to: '/resources/ideas/$ideaId', params: { ideaId: idea.id } }}
            {...removal(idea.title, { ideas: [idea.id] })}
            badge={idea.result === null ? text.stage[idea.stage] : text.trial[idea.result]}
          >
            <Told name={text.trialNote} words={idea.trial} />
          </Item>
        ))}
      </Part>
      <Part heading={text.evidenceCopies} isShown={view.copies.length > 0}>
        {view.copies.map((copy) => (
          <Item
            key={copy.id}
            place={{ to: '/anonymous-copies/$copyId', params: { copyId: copy.id } }}
            {...removal(copy.title, { copies: [copy.id] })}
          >
            <p>{text.copyFrom(formatMonth(copy.month, calendar), copy.careArea || text.wholeTown)}</p>
            <CopyPicture id={copy.id} title={copy.title} />
          </Item>
        ))}
      </Part>
      {nearby.ideas.length + nearby.copies.length === 0 ? null : (
        <div className="screen-only space-y-2 rounded-12 bg-ground-soft p-4">
          <h3>{text.fromIssues}</h3>
          <ul className="m-0 list-none space-y-2 p-0">
            {nearby.ideas.map((idea) => offer(idea.title, { ideas: [idea.id] }))}
            {nearby.copies.map((copy) => offer(copy.title, { copies: [copy.id] }))}
          </ul>
        </div>
      )}
      <div role="status" className="screen-only">
        {gone === null ? null : (
          <p className="flex flex-wrap items-center gap-3">
            <span>{text.removed(gone.title)}</span>
            <Button icon="undo" isPending={busy} onPress={() => void change({ add: gone.ids }, null)}>
              {text.undo}
            </Button>
          </p>
        )}
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {isAdding ? (
        <AddIssues
          known={view.areaIssues.map(({ id }) => id)}
          onAdd={(areaIssues) => change({ add: { areaIssues } }, null)}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </section>
  );
}

function Part({ heading, isShown, children }: { heading: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <div className="space-y-2">
      <h3>{heading}</h3>
      <ul className="m-0 list-none divide-y divide-line border-y border-line p-0">{children}</ul>
    </div>
  );
}

function Item({
  title,
  place,
  badge,
  isDisabled,
  onRemove,
  children,
}: {
  title: string;
  place?: Pick<LinkProps, 'to' | 'params'>;
  badge?: string;
  isDisabled: boolean;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    <li className="break-inside-avoid space-y-1 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {place === undefined ? (
          <span className="min-w-0 flex-1 basis-60 font-bold">{title}</span>
        ) : (
          <Link
            {...place}
            className="inline-flex min-h-target min-w-0 flex-1 basis-60 items-center font-bold text-accent underline underline-offset-4"
          >
            {title}
          </Link>
        )}
        {badge === undefined ? null : <Badge>{badge}</Badge>}
        <span className="screen-only">
          <Button
            look="quiet"
            icon="close"
            aria-label={text.removeOf(title)}
            isDisabled={isDisabled}
            onPress={onRemove}
          >
            {text.remove}
          </Button>
        </span>
      </div>
      {children}
    </li>
  );
}

function Told({ name, words }: { name: string; words: string }) {
  if (words === '') return null;
  return (
    <p className="whitespace-pre-line">
      <span className="font-bold">{name}:</span> {words}
    </p>
  );
}

function Offer({ title, isDisabled, onAdd }: { title: string; isDisabled: boolean; onAdd: () => void }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3">
      <span className="min-w-0 flex-1 basis-60">{title}</span>
      <Button icon="plus" aria-label={text.addOf(title)} isDisabled={isDisabled} onPress={onAdd}>
        {text.add}
      </Button>
    </li>
  );
}
