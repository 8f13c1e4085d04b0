import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { syncText } from '@tsunagu/domain/catalogue/sync';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import type { BoardSession, RefusedChange, SaveStatus } from '../../sync/board-session.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { useStore } from '../live/store.ts';

/** Each change as a block of text, to be kept somewhere else. */
export const asText = (changes: readonly RefusedChange[]): string =>
  changes.map(({ title, details }) => [title, ...details].join('\n')).join('\n\n');

/**
 * What happens when the server did not take this screen's changes: the newest content is loaded, and everything that
 * is not in it is listed, to be done again or copied. Nothing typed is lost without being shown.
 */
export function RefusedDialog({ session }: { session: BoardSession }) {
  const status = useStore<SaveStatus>(session.status);
  const [changes, setChanges] = useState<readonly RefusedChange[] | null>(null);
  const [phase, setPhase] = useState<'told' | 'loading' | 'failed'>('told');
  if (status.kind !== 'refused' && changes === null) return null;
  const recover = async () => {
    setPhase('loading');
    try {
      setChanges(await session.recover());
      setPhase('told');
    } catch {
      // Nothing was discarded; the person decides when to try again.
      setPhase('failed');
    }
  };
  const why =
    status.reason !== undefined && status.reason in syncText.refusedBecause
      ? syncText.refusedBecause[status.reason as keyof typeof syncText.refusedBecause]
      : '';
  // Closing this window means going on; before the newest content is loaded there is nothing to go on with.
  const close = () => setChanges(null);
  return (
    <Dialog
      title={syncText.recoverTitle}
      role="alertdialog"
      isOpen
      wide
      onClose={changes === null ? () => undefined : close}
    >
      {changes === null ? (
        <>
          <p>{why}</p>
          <p role="status">
            {phase === 'failed' ? meetingText.recoverFailed : phase === 'loading' ? meetingText.recovering : ''}
          </p>
          <Button look="primary" isDisabled={phase === 'loading'} onPress={() => void recover()}>
            {syncText.recoverStart}
          </Button>
        </>
      ) : (
        <RefusedList changes={changes} session={session} onDone={close} />
      )}
    </Dialog>
  );
}

type ListProps = { changes: readonly RefusedChange[]; session: BoardSession; onDone: () => void };
function RefusedList({ changes, session, onDone }: ListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(changes.filter(({ redo }) => redo !== undefined).map(({ key }) => key)),
  );
  if (changes.length === 0) {
    return (
      <>
        <p>{syncText.recoverNothing}</p>
        <Button look="primary" onPress={onDone}>
          {meetingText.dismiss}
        </Button>
      </>
    );
  }
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <>
      <p>{syncText.recoverLead}</p>
      <ul className="space-y-2">
        {changes.map((change) => (
          <li key={change.key} className="rounded-8 border border-edge p-3">
            <label className="flex items-start gap-3">
              <input
                type="checkbox"
                className="mt-1 size-6 shrink-0 accent-accent"
                disabled={change.redo === undefined}
                checked={chosen.has(change.key)}
                onChange={(event) => toggle(change.key, event.target.checked)}
              />
              <span className="min-w-0">
                <b>{change.title}</b>
                {change.details.map((line) => (
                  <span key={line} className="block text-small whitespace-pre-wrap">
                    {line}
                  </span>
                ))}
                {change.redo === undefined ? (
                  <span className="block text-small text-caution">{syncText.copyOnly}</span>
                ) : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <CopyButton label={meetingText.copyAsText} text={asText(changes)} rows={4} />
      <div className="flex flex-wrap gap-3">
        <Button
          look="primary"
          icon="check"
          onPress={() => {
            session.reapply(changes.filter(({ key }) => chosen.has(key)));
            onDone();
          }}
        >
          {syncText.reapply}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {syncText.discard}
        </Button>
      </div>
    </>
  );
}
