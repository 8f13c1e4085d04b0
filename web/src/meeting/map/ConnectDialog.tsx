import type { ElementId } from '@tsunagu/domain';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { Select } from '../../components/Select.tsx';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { addTie } from './board-actions.ts';
import { PLAIN_TIE, TieMeaningFields } from './TieMeaningFields.tsx';
import { useElementOptions } from './use-element-options.ts';

/** 線でつなぐ without a pointer: two ends out of lists, then what the line means. */
export function ConnectDialog({ from: given }: { from: ElementId | null }) {
  const { board } = useRoom();
  const ui = useUi();
  const options = useElementOptions();
  const [from, setFrom] = useState<ElementId | ''>(given ?? options.find((one) => one.isSubject)?.value ?? '');
  const [to, setTo] = useState<ElementId | ''>('');
  const [tie, setTie] = useState(PLAIN_TIE);
  const [error, setError] = useState<{ from?: string; to?: string }>({});
  const nameOf = (id: ElementId | '') => options.find((one) => one.value === id)?.label ?? mapText.theOther;
  const isTied =
    from !== '' &&
    to !== '' &&
    [...board.ties.all().values()].some(
      (one) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
    );
  const connect = (): boolean => {
    if (from === '' || to === '' || from === to) {
      setError({
        ...(from === '' ? { from: mapText.choose } : {}),
        ...(to === '' ? { to: mapText.choose } : from === to ? { to: mapText.sameEnd } : {}),
      });
      return false;
    }
    const id = addTie(board, from, to, tie);
    ui.canvas.get()?.select([id]);
    ui.spoken.set(mapText.tied(nameOf(from), nameOf(to)));
    ui.dialog.set(null);
    return true;
  };
  const choices = [{ value: '' as const, label: mapText.choose }, ...options];
  return (
    <Dialog title={mapText.connectTitle} isOpen onClose={() => ui.dialog.set(null)}>
      <Form label={mapText.connectTitle} onSubmit={connect}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select<ElementId | ''>
            label={mapText.from}
            value={from}
            options={choices}
            error={error.from}
            onChange={setFrom}
          />
          <Select<ElementId | ''> label={mapText.to} value={to} options={choices} error={error.to} onChange={setTo} />
        </div>
        {isTied ? <p className="font-bold text-caution">{mapText.alreadyTied}</p> : null}
        <TieMeaningFields value={tie} onChange={setTie} from={nameOf(from)} to={nameOf(to)} />
        <Button type="submit" look="primary" icon="check">
          {mapText.makeTie}
        </Button>
      </Form>
    </Dialog>
  );
}
