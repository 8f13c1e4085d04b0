import type { ClosingGap } from '@tsunagu/domain';
import { closingStepsText as text } from '@tsunagu/domain/catalogue/closing-steps';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { type MeetingDialog, type MeetingUi, notify, useUi } from '../live/ui.tsx';
import type { NamedGap } from './use-gaps.ts';

/** What is missing, in sentences, each with the way to where it can be mended. */
export function GapsToMend({ gaps }: { gaps: readonly NamedGap[] }) {
  const blocking = gaps.filter(({ gap }) => gap.blocking);
  const soft = gaps.filter(({ gap }) => !gap.blocking);
  return (
    <section className="space-y-3" aria-label={text.gapsTitle}>
      <h3>{text.gapsTitle}</h3>
      {gaps.length === 0 ? (
        <p className="flex items-center gap-2 font-bold text-good">
          <Icon name="done" />
          {text.gapsNone}
        </p>
      ) : null}
      {blocking.length === 0 ? null : <List title={text.blocking} gaps={blocking} />}
      {soft.length === 0 ? null : <List title={text.soft} gaps={soft} />}
    </section>
  );
}

function List({ title, gaps }: { title: string; gaps: readonly NamedGap[] }) {
  const ui = useUi();
  return (
    <div>
      <p className="font-bold">{title}</p>
      <ul className="divide-y divide-line">
        {gaps.map(({ gap, sentence }) => {
          const jump = jumpTo(gap, ui);
          return (
            <li key={sentence} className="flex flex-wrap items-center gap-3 py-1">
              <Icon name={gap.blocking ? 'warning' : 'info'} />
              <span className="min-w-0 flex-1">{sentence}</span>
              {jump ? (
                <Button aria-label={text.openOf(sentence)} onPress={jump}>
                  {text.open}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Where a gap can be mended; null where there is no one place. */
function jumpTo(gap: ClosingGap, ui: MeetingUi): (() => void) | null {
  const open = (dialog: MeetingDialog) => () => ui.dialog.set({ ...dialog, back: 'closing' });
  switch (gap.kind) {
    case 'no-attendance':
      return open({ kind: 'people' });
    case 'role-without-what':
    case 'role-without-owner':
    case 'role-without-due':
    case 'owner-not-attending':
    case 'deputy-not-attending':
    case 'monitor-not-attending':
    case 'due-in-the-past':
      return open({ kind: 'role', id: gap.roleId });
    case 'issue-without-role':
      return open({ kind: 'thing', thing: { kind: 'issue', id: gap.issueId } });
    case 'agenda-item-unfinished':
      return () => {
        ui.dialog.set(null);
        ui.minutesItem.set(gap.agendaItemId);
        // The record lies beside the map, not in a window that closes.
        notify(ui, text.mendInRecord, { label: text.backToClosing, run: () => ui.dialog.set({ kind: 'closing' }) });
      };
    case 'consent':
      return open({ kind: 'facts' });
    case 'already-closed':
    case 'nothing-agreed':
    case 'role-not-confirmed':
    case 'no-monitoring-day':
    case 'not-produced':
      return null;
  }
}
