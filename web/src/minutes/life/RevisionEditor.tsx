import { useBlocker } from '@tanstack/react-router';
import { minutesWords, type MinutesWord, personLine, type ReviewPerson, type WordGroup } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { FootBar } from '../../components/FootBar.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { TextField } from '../../components/TextField.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { SheetFields } from './SheetFields.tsx';
import { type Base, useRevisionDraft } from './use-revision-draft.ts';
import { WordField } from './WordField.tsx';

type Props = {
  meetingId: string;
  newest: Base;
  /** Who asked for something to be corrected. */
  wishes: readonly ReviewPerson[];
  /** The role that somebody came to correct; undefined for all of the minutes. */
  role?: string | undefined;
  /** `saved`: as which revision; undefined when nothing was. */
  onClose: (saved?: number) => void;
};

const GROUPS: readonly WordGroup[] = [
  'head',
  'attendees',
  'sheets',
  'items',
  'points',
  'opinions',
  'decisions',
  'holds',
  'issues',
  'roles',
];

/** Where somebody begins: at the role that they came for, else at the head. The function stays the same, so that it runs once. */
function bringForward(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}

/** 会議録を直す: every text of the minutes as a field; saved with a reason as the next revision. */
export function RevisionEditor({ meetingId, newest, wishes, role, onClose }: Props) {
  const draft = useRevisionDraft(meetingId, newest, onClose);
  const { base, words, errors, count } = draft;
  useBlocker({
    shouldBlockFn: () => count > 0 && !window.confirm(text.leave),
    enableBeforeUnload: () => count > 0,
  });
  const all = minutesWords(base.document);
  const more = (key: string, label: string) => (
    <TextField
      key={key}
      label={label}
      rows={2}
      maxLength={4000}
      value={words[key] ?? ''}
      error={errors[key]}
      onChange={(value) => draft.write(key, value, '')}
    />
  );
  const field = (word: MinutesWord) => (
    // Long texts take the whole width where fields stand side by side.
    <div key={word.key} className={word.sort === 'text' ? 'sm:col-span-2' : undefined}>
      <WordField
        word={word}
        value={words[word.key] ?? word.text}
        day={base.document.openedAt ?? base.document.startsAt ?? base.document.closedAt}
        error={errors[word.key]}
        onChange={(value) => draft.write(word.key, value, word.text)}
      />
    </div>
  );
  return (
    <section aria-labelledby="revise" className="screen-only space-y-6">
      <h1
        id="revise"
        ref={role === undefined ? bringForward : undefined}
        tabIndex={-1}
        className="scroll-mt-4 outline-none"
      >
        {base.approved ? text.amendTitle : text.correctTitle}
      </h1>
      <p>{base.approved ? text.amendLead : text.correctLead}</p>
      {wishes.length === 0 ? null : (
        <Banner title={text.wishes}>
          <ul className="list-disc space-y-1 pl-6">
            {wishes.map((person) => (
              <li key={person.attendanceId} className="whitespace-pre-wrap">
                {personLine({ name: person.name, affiliation: person.affiliation, profession: '' })}：{person.text}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <Form label={base.approved ? text.amendTitle : text.correctTitle} onSubmit={draft.save}>
        <div className="space-y-8">
          {GROUPS.map((group) => {
            const rows = all.filter((word) => word.group === group);
            if (rows.length === 0 && group !== 'decisions' && group !== 'holds') return null;
            return (
              <section key={group} aria-labelledby={`revise-${group}`} className="space-y-4">
                <h2 id={`revise-${group}`}>{text.groups[group]}</h2>
                {group === 'roles' ? <p className="text-small text-ink-soft">{text.roleVoids}</p> : null}
                {group === 'attendees' ? (
                  <PeopleFields
                    document={base.document}
                    words={rows}
                    field={field}
                    isTyped={(key) => words[key] !== undefined}
                  />
                ) : group === 'sheets' ? (
                  <SheetFields words={rows} field={field} />
                ) : group === 'items' ? (
                  base.document.items.map((item) => (
                    <div
                      key={item.id}
                      role="group"
                      aria-label={item.title}
                      className="space-y-3 border-l-4 border-line pl-4"
                    >
                      {rows.filter((word) => word.key.split('/')[1] === item.id).map(field)}
                      {more(`item/${item.id}/more`, text.moreOf(item.title))}
                    </div>
                  ))
                ) : group === 'roles' ? (
                  base.document.roles.map((one) => (
                    <fieldset
                      key={one.id}
                      ref={one.id === role ? bringForward : undefined}
                      tabIndex={-1}
                      className="scroll-mt-4 rounded-12 border border-line p-3 sm:p-4"
                    >
                      <legend className="px-2 font-bold">{text.roleHead(one.number, one.what)}</legend>
                      <div className="grid gap-3 sm:grid-cols-2">
                        {rows.filter((word) => word.key.split('/')[1] === one.id).map(field)}
                      </div>
                    </fieldset>
                  ))
                ) : (
                  rows.map(field)
                )}
                {group === 'decisions' ? more('decision/more', text.moreDecisions) : null}
                {group === 'holds' ? more('hold/more', text.moreHolds) : null}
              </section>
            );
          })}
        </div>
        {draft.isStale ? (
          <Banner tone="caution" role="alert" title={text.stale}>
            <p>{text.staleDetail}</p>
          </Banner>
        ) : null}
        {draft.lost.length === 0 ? null : (
          <Banner tone="caution" title={text.lost}>
            <ul className="list-disc pl-6">
              {draft.lost.map((one, at) => (
                <li key={at} className="whitespace-pre-wrap">
                  {[one.of, one.label].filter((part) => part !== '').join(' › ')}：{one.text}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {draft.problem === undefined || (draft.isStale && draft.problem.status === 412) ? null : (
          <ProblemNotice problem={draft.problem} />
        )}
        <TextField
          label={text.reason}
          hint={text.reasonHint}
          isRequired
          maxLength={500}
          value={draft.reason}
          error={errors['reason']}
          onChange={draft.setReason}
        />
        <FootBar>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" look="primary" icon="check" isPending={draft.busy}>
              {draft.busy ? text.saving : text.save}
            </Button>
            <Button look="quiet" onPress={() => (count === 0 || window.confirm(text.leave) ? onClose() : undefined)}>
              {text.cancel}
            </Button>
            <p role="status">
              {count > 0 ? text.changedCount(count) : draft.nothingChanged ? text.nothingChanged : ''}
            </p>
          </div>
        </FootBar>
      </Form>
    </section>
  );
}
