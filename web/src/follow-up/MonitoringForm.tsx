import { roleCareText as text } from '@tsunagu/domain/catalogue/role-board';
import { commonText } from '@tsunagu/domain/catalogue/common';
import { MonitoringResult } from '@tsunagu/domain';
import { useState } from 'react';
import type { NewFollowUp } from '../api/follow-up.ts';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Form } from '../components/Form.tsx';
import { TextField } from '../components/TextField.tsx';

/** 改善・維持・悪化, how it is, and when to look again. */
export function MonitoringForm({
  busy,
  onSend,
  onCancel,
}: {
  busy: boolean;
  onSend: (body: NewFollowUp) => Promise<void>;
  onCancel: () => void;
}) {
  // Nothing is judged beforehand.
  const [result, setResult] = useState<MonitoringResult | ''>('');
  const [tried, setTried] = useState(false);
  const [words, setWords] = useState('');
  const [nextDay, setNextDay] = useState('');
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (result === '') return false;
    await onSend({ kind: 'monitored', result, text: words.trim(), nextDay: nextDay === '' ? null : nextDay });
    return true;
  };
  return (
    <Form label={text.monitor} onSubmit={submit}>
      <ChoiceGroup<MonitoringResult | ''>
        label={text.result}
        value={result}
        choices={MonitoringResult.options.map((value) => ({ value, label: text.results[value] }))}
        onChange={setResult}
        stacked
      />
      <TextField
        label={text.resultText}
        hint={text.resultHint}
        rows={4}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <TextField label={text.nextDay} hint={text.nextDayHint} type="date" value={nextDay} onChange={setNextDay} />
      {/* Where the hand is: the choices may be out of sight. */}
      <p role="status" className="font-bold text-danger empty:hidden">
        {tried && result === '' ? text.resultNeeded : ''}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" icon="check" isPending={busy}>
          {text.resultSave}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </Form>
  );
}
