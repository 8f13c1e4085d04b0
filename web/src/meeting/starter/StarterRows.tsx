import { FORM_TIES, StarterGroup, SUPPORTER_KIND_NAMES, SupporterKind, type FormFields } from '@tsunagu/domain';
import { starterText as text } from '@tsunagu/domain/catalogue/starter';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { isComposing } from '../../components/composition.ts';
import { inputClass } from '../../components/field-look.ts';
import { changeDraft, emptyDraft, nextDraft, type Draft } from './starter-drafts.ts';

type Props = { drafts: readonly Draft[]; onChange: (drafts: readonly Draft[]) => void };

/** 家族・支援者・その他, a line each. Enter goes on to the next line and makes one where there is none. */
export function StarterRows({ drafts, onChange }: Props) {
  const focus = useRef<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus.current === null) return;
    frame.current?.querySelector<HTMLInputElement>(`[data-draft="${focus.current}"] input`)?.focus();
    focus.current = null;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return;
    const key = event.target.closest<HTMLElement>('[data-draft]')?.dataset['draft'];
    if (key === undefined) return;
    event.preventDefault();
    const { drafts: more, next } = nextDraft(drafts, Number(key));
    focus.current = next;
    onChange([...more]);
  };
  return (
    <div ref={frame} className="space-y-5" onKeyDown={onKeyDown}>
      <p className="text-small text-ink-soft">{text.enterHint}</p>
      {StarterGroup.options.map((group) => {
        const own = drafts.filter((draft) => draft.group === group);
        return (
          <fieldset key={group} className="min-w-0 space-y-2">
            <legend className="font-bold">{text.groups[group]}</legend>
            <p className="text-small text-ink-soft">{text.groupHints[group]}</p>
            {own.map((draft, at) => (
              <Line
                key={draft.key}
                draft={draft}
                nameOf={(field) => text.fieldOf(field, text.groups[group], at + 1)}
                onChange={(change) => onChange(changeDraft(drafts, draft.key, change))}
              />
            ))}
            <Button
              look="quiet"
              icon="plus"
              onPress={() => {
                const fresh = emptyDraft(group);
                focus.current = fresh.key;
                onChange([...drafts, fresh]);
              }}
            >
              {text.addRow[group]}
            </Button>
          </fieldset>
        );
      })}
    </div>
  );
}

type LineProps = {
  draft: Draft;
  /** What a field of this line is called for whoever hears it. */
  nameOf: (field: string) => string;
  onChange: (change: Partial<FormFields>) => void;
};

function Line({ draft, nameOf, onChange }: LineProps) {
  return (
    <div
      data-draft={draft.key}
      className="grid grid-cols-2 gap-2 border-b border-line pb-2 sm:grid-cols-[1.8fr_2fr_1.7fr] sm:border-0 sm:pb-0"
    >
      <input
        className={`${inputClass} col-span-2 sm:col-span-1`}
        aria-label={nameOf(text.name)}
        placeholder={text.name}
        maxLength={200}
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      {draft.group === 'supporter' ? (
        <select
          className={`${inputClass} px-2!`}
          aria-label={nameOf(text.kind)}
          value={draft.kind}
          onChange={(event) => onChange({ kind: SupporterKind.safeParse(event.target.value).data ?? '' })}
        >
          <option value="">{text.kindByName}</option>
          {SupporterKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {SUPPORTER_KIND_NAMES[kind]}
            </option>
          ))}
        </select>
      ) : (
        <input
          className={inputClass}
          aria-label={nameOf(text.relation)}
          placeholder={text.relation}
          maxLength={200}
          value={draft.relation}
          onChange={(event) => onChange({ relation: event.target.value })}
        />
      )}
      <select
        className={`${inputClass} px-2!`}
        aria-label={nameOf(text.strength)}
        value={draft.tie}
        onChange={(event) => onChange({ tie: FORM_TIES.find((tie) => tie === event.target.value) ?? 'normal' })}
      >
        {FORM_TIES.map((tie) => (
          <option key={tie} value={tie}>
            {text.tie(text.ties[tie])}
          </option>
        ))}
      </select>
    </div>
  );
}
