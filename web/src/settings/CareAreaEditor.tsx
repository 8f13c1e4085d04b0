import { CARE_AREA_NAMES, type CareAreaLevel, type CareAreaStep, DEFAULT_SETTINGS, moveStep } from '@tsunagu/domain';
import { settingsText as text } from '@tsunagu/domain/catalogue/settings';
import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing } from '../components/composition.ts';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = {
  careAreas: readonly CareAreaStep[];
  errors: Readonly<Record<string, string>>;
  onChange: (careAreas: CareAreaStep[]) => void;
};

/** 圏域の段: names, order and use of each step, by buttons and by Alt with the arrow keys. */
export function CareAreaEditor({ careAreas, errors, onChange }: Props) {
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const amend = (level: CareAreaLevel, change: Partial<CareAreaStep>) =>
    onChange(careAreas.map((step) => (step.level === level ? { ...step, ...change } : step)));
  const move = (step: CareAreaStep, by: -1 | 1) => {
    const moved = moveStep(careAreas, step.level, by);
    onChange(moved);
    setSpoken(text.moved(step.name, moved.findIndex((one) => one.level === step.level) + 1, moved.length));
    // The row moves in the page, which takes the focus off it; it comes back to where it was.
    const focused = document.activeElement;
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
    });
  };
  const byKey = (event: KeyboardEvent, step: CareAreaStep) => {
    if (!event.altKey || isComposing(event.nativeEvent)) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(step, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <section aria-labelledby="care-areas" className="space-y-4">
      <h2 id="care-areas">{text.careAreas}</h2>
      <p>{text.careAreasLead}</p>
      <p className="text-small text-ink-soft">{text.moveHint}</p>
      {errors['careAreas'] === undefined ? null : <p className="font-bold text-danger">{errors['careAreas']}</p>}
      <ol ref={list} className="divide-y divide-line rounded-12 border border-line">
        {careAreas.map((step, at) => {
          const usual = CARE_AREA_NAMES[step.level];
          const name = step.name.trim() || usual;
          return (
            <li key={step.level} className={`p-3 sm:p-4 ${step.shown ? '' : 'bg-ground-soft'}`}>
              <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
                <div className="min-w-0 flex-1 basis-72" onKeyDown={(event) => byKey(event, step)}>
                  <TextField
                    label={text.stepName(at + 1)}
                    hint={step.name === usual ? undefined : text.usualName(usual)}
                    value={step.name}
                    error={errors[`careAreas.${at}.name`]}
                    onChange={(next) => amend(step.level, { name: next })}
                  />
                </div>
                <div className="flex flex-wrap gap-2">
                  <CheckField
                    label={text.use}
                    spoken={text.isUsed(name)}
                    checked={step.shown}
                    onChange={(shown) => amend(step.level, { shown })}
                  />
                  <Button icon="up" aria-label={text.upOf(name)} onPress={() => move(step, -1)}>
                    {text.up}
                  </Button>
                  <Button icon="down" aria-label={text.downOf(name)} onPress={() => move(step, 1)}>
                    {text.down}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      <p role="status" className="text-small">
        {spoken}
      </p>
      <Button
        look="quiet"
        icon="undo"
        onPress={() => {
          onChange(DEFAULT_SETTINGS.careAreas);
          setSpoken(text.backDone);
        }}
      >
        {text.backToUsual}
      </Button>
    </section>
  );
}
