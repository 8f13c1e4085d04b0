import { useBlocker } from '@tanstack/react-router';
import { CaseSheet, FUNCTION_MARKS, FUNCTION_NAMES, type MeetingFunction, MeetingLevel } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import type { TemplateView } from '../api/templates.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { CheckGroup } from '../components/CheckGroup.tsx';
import { FootBar } from '../components/FootBar.tsx';
import { Form } from '../components/Form.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';
import { BoardSection, SAMPLE_CHOICE } from './BoardSection.tsx';
import { errorAt } from './draft.ts';
import { ProductsEditor } from './ProductsEditor.tsx';
import { RemoveTemplate } from './RemoveTemplate.tsx';
import { useTemplateDraft } from './use-template-draft.ts';
import { Versions, VERSIONS } from './Versions.tsx';

const FUNCTIONS = ['1', '2', '3', '4', '5'] as const;
const numbered = (value: (typeof FUNCTIONS)[number]) => Number(value) as MeetingFunction;

/** The editor of an own template: what it is for, its agenda, what it produces, its closing check and its board. */
export function TemplateEditor({ view }: { view: TemplateView }) {
  const state = useTemplateDraft(view);
  const { draft, change, takeAway, undo, isDirty, errors, isSaved, busy, problem, isStale, save, settle } = state;
  useBlocker({
    shouldBlockFn: () => isDirty && !window.confirm(text.leave),
    enableBeforeUnload: () => isDirty,
  });
  const { id } = view.about;
  const wrong = Object.keys(errors).length > 0;
  return (
    <Page title={view.about.title}>
      {view.removed ? <Banner tone="caution" title={text.removedNow} /> : null}
      <p>{text.editorLead}</p>
      <LinkButton to="/meetings/new" search={{ function: view.about.function, template: id }} icon="board">
        {text.open}
      </LinkButton>
      <Form label={text.title} onSubmit={save}>
        <div className="space-y-10">
          <div className="space-y-4">
            <TextField
              label={text.name}
              isRequired
              maxLength={200}
              value={draft.title}
              error={errors['title']}
              onChange={(title) => change({ title })}
            />
            <TextField
              label={text.description}
              rows={3}
              maxLength={4000}
              value={draft.description}
              error={errors['description']}
              onChange={(description) => change({ description })}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <Select
                label={text.function}
                value={FUNCTIONS[draft.function - 1]!}
                options={FUNCTIONS.map((value) => ({
                  value,
                  label: `${FUNCTION_MARKS[numbered(value)]} ${FUNCTION_NAMES[numbered(value)]}`,
                }))}
                onChange={(value) => change({ function: numbered(value) })}
              />
              <Select
                label={text.level}
                value={draft.level}
                options={MeetingLevel.options.map((value) => ({ value, label: text.levels[value] }))}
                onChange={(level) => change({ level })}
              />
            </div>
          </div>
          <AgendaEditor {...state} />
          <ProductsEditor {...state} />
          <section aria-labelledby="checks" className="space-y-4">
            <h2 id="checks">{text.checks}</h2>
            <TextField
              label={text.checksLabel}
              hint={text.checksHint}
              rows={6}
              value={draft.checks}
              error={errorAt(errors, 'closingCheck')}
              onChange={(checks) => change({ checks })}
            />
          </section>
          <CheckGroup
            label={text.sheets}
            values={draft.sheets}
            choices={CaseSheet.options.map((value) => ({ value, label: text.sheetNames[value] }))}
            onChange={(sheets) => change({ sheets })}
          />
          <BoardSection
            board={draft.board}
            title={draft.title}
            onTake={(board) =>
              takeAway({ board }, { words: text.boardTaken, back: () => ({ board: draft.board }), at: SAMPLE_CHOICE })
            }
          />
          <Versions
            id={id}
            versions={view.versions}
            onTake={(next, words) => takeAway(next, { words, back: () => draft, at: VERSIONS })}
          />
        </div>
        {isStale ? (
          <Banner tone="caution" role="alert" title={text.theirs}>
            <p>{text.theirsDetail}</p>
            <div className="flex flex-wrap gap-3">
              <LinkButton to="/templates/$templateId" params={{ templateId: id }} target="_blank" icon="screen">
                {text.lookTheirs}
              </LinkButton>
              <Button onPress={() => void settle('theirs')}>{text.takeTheirs}</Button>
              <Button onPress={() => void settle('mine')}>{text.keepMine}</Button>
            </div>
          </Banner>
        ) : null}
        {problem === undefined || (isStale && problem.status === 412) ? null : <ProblemNotice problem={problem} />}
        <FootBar>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button type="submit" look="primary" icon="check" isPending={busy}>
              {busy ? text.saving : text.save}
            </Button>
            {undo === null ? null : (
              <Button icon="undo" aria-label={`${text.undo}：${undo.words}`} onPress={undo.run}>
                {text.undo}
              </Button>
            )}
            <p role="status">
              {undo === null ? '' : `${undo.words}　`}
              <span className={wrong ? 'font-bold text-danger' : ''}>
                {wrong ? text.fixFirst : isDirty ? text.unsaved : isSaved ? text.saved : ''}
              </span>
            </p>
          </div>
        </FootBar>
      </Form>
      <RemoveTemplate id={id} title={view.about.title} removed={view.removed} />
    </Page>
  );
}
