import { TEMPLATE_LIMITS } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { keepInSight } from '../components/FootBar.tsx';
import { isComposing } from '../components/composition.ts';
import { TextField } from '../components/TextField.tsx';
import { errorAt, type ItemDraft, minutesOf, moved, newKey, type TemplateDraft } from './draft.ts';
import { draftRows } from './draft-rows.ts';
import type { DraftState } from './use-template-draft.ts';

const ADD = 'add-item';
const rowId = ({ key }: ItemDraft): string => `item-${key}`;
const ITEMS = {
  of: ({ items }: TemplateDraft) => items,
  as: (items: readonly ItemDraft[]) => ({ items }),
  idOf: rowId,
  add: ADD,
};

/** 議題と時間: rows that are moved by buttons or by Alt and the arrow keys, with what they take together. */
export function AgendaEditor(state: DraftState) {
  const { change, errors } = state;
  const { rows: items, set, add, remove } = draftRows(state, ITEMS);
  const [spoken, setSpoken] = useState('');
  const move = (index: number, step: -1 | 1) => {
    const item = items[index];
    if (item === undefined) return;
    if (index + step < 0 || index + step >= items.length) {
      setSpoken(step < 0 ? text.isFirst(item.title) : text.isLast(item.title));
      return;
    }
    change({ items: moved(items, index, step) });
    setSpoken(text.moved(item.title, index + step + 1));
    // A row that is moved in the document loses the focus in some browsers, and may have left the window.
    const { activeElement } = document;
    requestAnimationFrame(() => {
      if (!(activeElement instanceof HTMLElement)) return;
      activeElement.focus();
      keepInSight(activeElement);
    });
  };
  const withKeys = (index: number) => (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || isComposing(event.nativeEvent)) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    move(index, step);
  };
  const own = errors['agenda'];
  return (
    <section aria-labelledby="agenda" className="space-y-4">
      <h2 id="agenda">{text.agenda}</h2>
      <p>{text.agendaLead}</p>
      <ol className="space-y-4">
        {items.map((item, index) => (
          <li key={item.key} id={rowId(item)}>
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
                hint={text.promptsHint}
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
                  onPress={() => remove(index, item, text.itemRemoved(item.title))}
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
          <div id={ADD}>
            <Button
              icon="plus"
              onPress={() => add({ key: newKey(), title: text.newItem, minutes: '10', prompts: '', fields: '' })}
            >
              {text.addItem}
            </Button>
          </div>
        )}
        <p className="text-[1.25rem] font-bold tabular-nums">{text.total(minutesOf(items))}</p>
      </div>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </section>
  );
}
