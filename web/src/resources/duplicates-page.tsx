import { useQuery, useQueryClient } from '@tanstack/react-query';
import { SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type DuplicateList, duplicatesQuery, forgetResources, resourceApi } from '../api/resources.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Badge, Card } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { areaName } from './ResourceTable.tsx';
import { Undo, type UndoOffer } from './Undo.tsx';

type Pair = DuplicateList['items'][number];
type Row = Pair['one'];

/** `/resources/duplicates`: pairs that may be the same; people decide. */
export default function DuplicatesPage() {
  const me = useMe();
  const pairs = useQuery({ ...duplicatesQuery, enabled: Boolean(me?.account) });
  const client = useQueryClient();
  const [offer, setOffer] = useState<UndoOffer>();
  if (me?.account === null) return <NeedsAccount title={text.duplicatesTitle} />;
  const merge = async (gone: Row, kept: Row) => {
    const reply = await resourceApi.merge(gone.id, kept.id);
    setOffer(
      reply.ok
        ? {
            said: text.mergedDone(gone.name, kept.name),
            undo: async () => {
              const undone = await resourceApi.unmerge(gone.id);
              await forgetResources(client);
              return undone.ok ? undefined : undone.problem;
            },
          }
        : { problem: reply.problem },
    );
    await forgetResources(client);
  };
  const distinct = async ({ one, other }: Pair) => {
    const reply = await resourceApi.decideDistinct(one.id, other.id, true);
    setOffer(
      reply.ok
        ? {
            said: text.distinctDone,
            undo: async () => {
              const undone = await resourceApi.decideDistinct(one.id, other.id, false);
              await forgetResources(client);
              return undone.ok ? undefined : undone.problem;
            },
          }
        : { problem: reply.problem },
    );
    await forgetResources(client);
  };
  return (
    <Page title={text.duplicatesTitle}>
      <LinkButton to="/resources" look="quiet" icon="previous">
        {text.toList}
      </LinkButton>
      <p>{text.duplicatesLead}</p>
      <Undo offer={offer} onDone={setOffer} />
      {pairs.isPending ? <Spinner /> : null}
      {pairs.isError ? <ProblemNotice problem={problemOf(pairs.error)} onRetry={() => void pairs.refetch()} /> : null}
      {pairs.data?.items.length === 0 ? <p>{text.noDuplicates}</p> : null}
      <ul className="space-y-4">
        {(pairs.data?.items ?? []).map((pair) => (
          <Card as="li" key={`${pair.one.id} ${pair.other.id}`}>
            <div className="space-y-3">
              <p className="flex flex-wrap gap-2">
                {pair.reasons.map((reason) => (
                  <Badge key={reason} tone="caution">
                    {text.reasons[reason]}
                  </Badge>
                ))}
              </p>
              <div className="grid gap-4 sm:grid-cols-2">
                <Side row={pair.one} onKeep={() => merge(pair.other, pair.one)} />
                <Side row={pair.other} onKeep={() => merge(pair.one, pair.other)} />
              </div>
              <Button icon="ungroup" onPress={() => void distinct(pair)}>
                {text.distinct}
              </Button>
            </div>
          </Card>
        ))}
      </ul>
      {pairs.data?.more === true ? <p>{text.moreDuplicates}</p> : null}
    </Page>
  );
}

function Side({ row, onKeep }: { row: Row; onKeep: () => Promise<void> }) {
  const lines = [areaName(row.careArea), SUPPORTER_KIND_NAMES[row.kind], row.carrier, row.contact, row.content];
  return (
    <div className="space-y-2 rounded-8 border border-line p-3">
      <Link
        to="/resources/$resourceId"
        params={{ resourceId: row.id }}
        className="inline-flex min-h-target items-center font-bold text-accent underline underline-offset-4"
      >
        {row.name}
      </Link>
      {lines.map((line, at) =>
        line === '' ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- five fixed places
          <p key={at} className="text-small whitespace-pre-line">
            {line}
          </p>
        ),
      )}
      <Button icon="group" onPress={() => void onKeep()}>
        {text.keep(row.name)}
      </Button>
    </div>
  );
}
