import { earlierText as text } from '@tsunagu/domain/catalogue/earlier';
import { useState } from 'react';
import type { SettleEarlier } from '../../api/follow-up.ts';
import { Button } from '../../components/Button.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { DueWords } from '../../follow-up/DueWords.tsx';
import { StateBadges } from '../../follow-up/StateBadges.tsx';
import { WordsForm } from '../../follow-up/WordsForm.tsx';
import type { EarlierRecord } from './earlier-records.ts';

/** One thing of the earlier meeting and the three ways on; what was decided can be taken back. */
export function EarlierRecordCard({
  record,
  busy,
  onDecide,
}: {
  record: EarlierRecord;
  busy: boolean;
  /** Undefined for whoever only reads. */
  onDecide: ((body: SettleEarlier) => Promise<boolean>) | undefined;
}) {
  const [dropping, setDropping] = useState(false);
  const { what, about, role, latest, settledAs } = record;
  const decide = (as: SettleEarlier['as'], words = '') =>
    onDecide?.({ record: record.record, meetingId: record.meetingId, as, text: words });
  return (
    <li className={`space-y-2 rounded-8 border border-line p-3 ${record.open ? '' : 'bg-ground-soft'}`}>
      {role === null || !record.open ? null : <StateBadges role={role} />}
      <p className="font-bold whitespace-pre-line">{what}</p>
      <p className="text-small text-ink-soft">{about}</p>
      {role === null ? null : (
        <div className="text-small">
          <DueWords role={role} />
        </div>
      )}
      {latest === '' ? null : <p className="line-clamp-4 text-small whitespace-pre-line">{latest}</p>}
      {settledAs === null ? null : (
        <StatusLine icon="check" tone="good">
          {text.settled[settledAs]}
        </StatusLine>
      )}
      {onDecide === undefined ? null : settledAs !== null ? (
        <Button
          look="quiet"
          icon="undo"
          isDisabled={busy}
          aria-label={text.undoOf(what)}
          onPress={() => void decide('open')}
        >
          {text.undo}
        </Button>
      ) : dropping ? (
        <WordsForm
          title={text.dropOf(what)}
          label={text.reason}
          hint={text.reasonHint}
          needed={text.reasonNeeded}
          send={role === null ? text.dropHoldNow : text.dropNow}
          icon="close"
          busy={busy}
          onCancel={() => setDropping(false)}
          onSend={async (words) => {
            if (await decide('dropped', words)) setDropping(false);
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            isDisabled={busy}
            aria-label={text.carryOf(what)}
            onPress={() => void decide('carried')}
          >
            {text.carry}
          </Button>
          <Button isDisabled={busy} aria-label={text.closeOf(what)} onPress={() => void decide('closed')}>
            {text.close}
          </Button>
          <Button look="quiet" isDisabled={busy} aria-label={text.dropOf(what)} onPress={() => setDropping(true)}>
            {text.drop}
          </Button>
        </div>
      )}
    </li>
  );
}
