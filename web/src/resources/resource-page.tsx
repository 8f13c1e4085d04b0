import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatDay, type ResourceText, resourceTextOf, SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useState } from 'react';
import { forgetResources, resourceApi, resourceQuery, type ResourceView } from '../api/resources.ts';
import { useMe } from '../api/use-me.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { ResourceForm } from './ResourceForm.tsx';
import { ResourceLinks } from './ResourceLinks.tsx';
import { ResourceHistoryList } from './ResourceHistoryList.tsx';
import { areaName, FreshnessSign, shownCases } from './ResourceTable.tsx';
import { Undo, type UndoOffer } from './Undo.tsx';

/** `/resources/:id`: one row with its history and everything tied to it. */
export default function ResourcePage() {
  const { resourceId } = useParams({ from: '/pages/resources/$resourceId' });
  const me = useMe();
  const row = useQuery({ ...resourceQuery(resourceId), enabled: Boolean(me?.account) });
  if (me?.account === null) return <NeedsAccount title={text.title} />;
  if (row.isError) {
    return (
      <Page title={text.title}>
        <ProblemNotice problem={problemOf(row.error)} onRetry={() => void row.refetch()} />
        <LinkButton to="/resources" icon="previous">
          {text.toList}
        </LinkButton>
      </Page>
    );
  }
  return row.data === undefined ? <Spinner /> : <Resource key={row.data.id} row={row.data} />;
}

function Resource({ row }: { row: ResourceView }) {
  const client = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  const [offer, setOffer] = useState<UndoOffer>();
  const forget = () => forgetResources(client);
  if (isEditing) {
    return (
      <Page title={text.editTitle(row.name)} narrow>
        <ResourceForm
          label={text.editTitle(row.name)}
          start={resourceTextOf(row)}
          row={row}
          onSaved={() => {
            setEditing(false);
            setOffer({ said: text.saved });
            void forget();
          }}
          onCancel={() => setEditing(false)}
        />
      </Page>
    );
  }
  const act = async (run: () => ReturnType<typeof resourceApi.restore>, said: string, back?: typeof run) => {
    const reply = await run();
    setOffer(
      reply.ok
        ? {
            said,
            ...(back && {
              undo: async () => {
                const undone = await back();
                await forget();
                return undone.ok ? undefined : undone.problem;
              },
            }),
          }
        : { problem: reply.problem },
    );
    await forget();
  };
  const confirm = async () => {
    const reply = await resourceApi.confirm(row.id);
    setOffer(reply.ok ? { said: text.confirmed(row.name) } : { problem: reply.problem });
    await forget();
  };
  const isThere = row.endedOn === null && row.mergedInto === null;
  return (
    <Page title={row.name}>
      <LinkButton to="/resources" look="quiet" icon="previous">
        {text.toList}
      </LinkButton>
      <Undo offer={offer} onDone={setOffer} />
      <Standing row={row} />
      {isThere ? (
        <div className="flex flex-wrap gap-3">
          <Button look="primary" icon="check" onPress={() => void confirm()}>
            {text.confirmNow}
          </Button>
          <Button icon="pencil" onPress={() => setEditing(true)}>
            {text.edit}
          </Button>
          <Button
            look="danger"
            icon="trash"
            onPress={() =>
              void act(
                () => resourceApi.end(row.id, row.version),
                text.endedNotice(row.name),
                () => resourceApi.restore(row.id),
              )
            }
          >
            {text.end}
          </Button>
        </div>
      ) : row.mergedInto === null ? (
        <Button icon="undo" onPress={() => void act(() => resourceApi.restore(row.id), text.undone)}>
          {text.undo}
        </Button>
      ) : null}
      <Facts row={row} />
      <ResourceLinks row={row} onTakeApart={(id) => act(() => resourceApi.unmerge(id), text.undone)} />
      <ResourceHistoryList id={row.id} />
    </Page>
  );
}

function Standing({ row }: { row: ResourceView }) {
  const [calendar] = useCalendarStyle();
  if (row.mergedInto !== null) {
    return (
      <Banner tone="caution" title={text.isMerged}>
        <LinkButton to="/resources/$resourceId" params={{ resourceId: row.mergedInto }}>
          {text.toMerged}
        </LinkButton>
      </Banner>
    );
  }
  return row.endedOn === null ? null : <Banner tone="caution" title={text.endedOn(formatDay(row.endedOn, calendar))} />;
}

function Facts({ row }: { row: ResourceView }) {
  const [calendar] = useCalendarStyle();
  const facts: [keyof ResourceText, string][] = [
    ['formality', text.formalityHints[row.formality]],
    ['kind', SUPPORTER_KIND_NAMES[row.kind]],
    ['careArea', areaName(row.careArea)],
    ['target', row.target],
    ['content', row.content],
    ['contact', row.contact],
    ['carrier', row.carrier],
    ['conditions', row.conditions],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
      {facts.map(([field, value]) => (
        <Fact key={field} name={text.fields[field]} value={value === '' ? text.nothing : value} />
      ))}
      <dt className="font-bold">{text.fields.confirmedOn}</dt>
      <dd className="flex flex-wrap items-center gap-x-3">
        <FreshnessSign freshness={row.freshness} />
        {row.confirmedOn === null
          ? text.notConfirmed
          : text.confirmedBy(formatDay(row.confirmedOn, calendar), row.confirmedBy ?? '')}
      </dd>
      <Fact name={text.casesLead} value={shownCases(row.cases)} />
    </dl>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt className="font-bold">{name}</dt>
    <dd className="whitespace-pre-line">{value}</dd>
  </>
);
