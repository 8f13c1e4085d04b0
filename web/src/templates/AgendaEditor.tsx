import { TEMPLATE_LIMITS } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { isComposing } from '../components/composition.ts';
import { TextField } from '../components/TextField.tsx';
import { errorAt, type ItemDraft, minutesOf, moved, newKey } from './draft.ts';
import type { DraftState } from './use-template-draft.ts';

/** 議題と時間: rows that are moved by buttons or by Alt and the arrow keys, with what they take together. */
export function AgendaEditor({ draft: { items }, change, takeAway, errors }: DraftState) {
  const list = useRef<HTMLOListElement>(null);
  const [spoken, setSpoken] = useState('');
  const set = (index: number, patch: Partial<ItemDraft>) =>
    change({ items: items.map((item, at) => (at === index ? { ...item, ...patch } : item)) });
  const move = (index: number, step: -1 | 1) => {
    const item = items[index];
    if (item === undefined || index + step < 0 || index + step >= items.length) return;
    change({ items: moved(items, index, step) });
    setSpoken(text.moved(item.title, index + step + 1));
  };
  const withKeys = (index: number) => (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || isComposing(event.nativeEvent)) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    move(index, step);
    // A row that is moved in the document loses the focus in some browsers.
    const { target } = event;
    requestAnimationFrame(() => {
      if (target instanceof HTMLElement) target.focus();
    });
  };
  const add = () => {
    change({ items: [...items, { key: newKey(), title: text.newItem, minutes: '10', prompts: '', fields: '' }] });
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
  };
  const own = errors['agenda'];
  return (
    <section aria-labelledby="agenda" className="space-y-4">
      <h2 id="agenda">{text.agenda}</h2>
      <p>{text.agendaLead}</p>
      <ol ref={list} className="space-y-4">
        {items.map((item, index) => (
          <li key={item.key}>
            <fieldset
              className="min-w-0 space-y-3 rounded-12 border border-edge p-3 sm:p-4"
              onKeyDown={withKeys(index)}
            >
              <legend className="px-1 font-bold">{text.item(index + 1)}</legend>
              <div className="grid gap-3 sm:grid-cols-[1fr_9rem]">
                <TextField
                  label={text.itemName}
                  value={item.title}
                  maxLength={200}
                  error={errorAt(errors, `agenda.${index}.title`)}
                  onChange={(title) => set(index, { title })}
                />
                <TextField
                  label={text.itemMinutes}
                  value={item.minutes}
                  inputMode="numeric"
                  maxLength={3}
                  error={errorAt(errors, `agenda.${index}.minutes`)}
                  onChange={(minutes) => set(index, { minutes })}
                />
              </div>
              <TextField
                label={text.prompts}
                rows={4}
                value={item.prompts}
                error={errorAt(errors, `agenda.${index}.prompts`)}
                onChange={(prompts) => set(index, { prompts })}
              />
              <TextField
                label={text.fields}
                hint={text.fieldsHint}
                rows={2}
                value={item.fields}
                error={errorAt(errors, `agenda.${index}.fields`)}
                onChange={(fields) => set(index, { fields })}
              />
              <div className="flex flex-wrap gap-2">
                <Button icon="up" aria-label={text.upOf(index + 1, item.title)} onPress={() => move(index, -1)}>
                  {text.up}
                </Button>
                <Button icon="down" aria-label={text.downOf(index + 1, item.title)} onPress={() => move(index, 1)}>
                  {text.down}
                </Button>
                <Button
                  look="danger"
                  icon="trash"
                  aria-label={text.removeOf(item.title)}
                  onPress={() =>
                    takeAway({ items: items.filter((_, at) => at !== index) }, text.itemRemoved(item.title))
                  }
                >
                  {text.removeItem}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {own === undefined ? null : <p className="font-bold text-danger">{own}</p>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {items.length >= TEMPLATE_LIMITS.agenda ? null : (
          <Button icon="plus" onPress={add}>
            {text.addItem}
          </Button>
        )}
        <p className="text-[1.25rem] font-bold tabular-nums">{text.total(minutesOf(items))}</p>
      </div>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </section>
  );
}
