import type { MinutesDocument } from '@tsunagu/domain';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { outputText as text } from '@tsunagu/domain/catalogue/output';
import { useQuery } from '@tanstack/react-query';
import { wordFormsQuery } from '../api/word-forms.ts';
import { useMe } from '../api/use-me.ts';
import { CheckField } from '../components/CheckField.tsx';
import { CheckGroup } from '../components/CheckGroup.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { hasDates, isOnPaper, type OutputWish, TABLE_CHOICES, thingsOf } from './output-wish.ts';

type Props = {
  document: MinutesDocument;
  wish: OutputWish;
  onChange: (change: Partial<OutputWish>) => void;
  isReadOnly: boolean;
};

/** What belongs to the chosen sort of file. */
export function OutputOptions({ document, wish, onChange, isReadOnly }: Props) {
  const { format } = wish;
  return (
    <>
      {isOnPaper(format) ? (
        <PaperOptions document={document} wish={wish} onChange={onChange} isReadOnly={isReadOnly} />
      ) : null}
      {format === 'csv' ? (
        <ChoiceGroup
          label={text.table}
          value={wish.table}
          choices={TABLE_CHOICES}
          onChange={(table) => onChange({ table })}
          isReadOnly={isReadOnly}
        />
      ) : null}
      {format === 'form' ? <FormOptions wish={wish} onChange={onChange} isReadOnly={isReadOnly} /> : null}
      {format === 'ics' ? (
        <p>{hasDates(document) ? text.icsNames : text.noDates}</p>
      ) : (
        <>
          <ChoiceGroup
            label={minutesPageText.calendar}
            value={wish.calendar}
            choices={[
              { value: 'japanese', label: minutesPageText.japanese },
              { value: 'gregorian', label: minutesPageText.gregorian },
            ]}
            onChange={(calendar) => onChange({ calendar })}
            isReadOnly={isReadOnly}
          />
          {document.namesHidden ? (
            <p>{minutesPageText.hiddenByBoard}</p>
          ) : (
            <CheckField
              label={text.hideNames}
              checked={wish.hideNames}
              onChange={(hideNames) => onChange({ hideNames })}
            />
          )}
        </>
      )}
    </>
  );
}

function PaperOptions({ document, wish, onChange, isReadOnly }: Props) {
  const there = thingsOf(document);
  return (
    <>
      <div className="space-y-2">
        <CheckGroup
          label={text.thingsLabel}
          hint={text.thingsHint}
          error={wish.things.length === 0 ? text.noneChosen : undefined}
          values={wish.things}
          choices={there.map((value) => ({ value, label: text.things[value] }))}
          onChange={(things) => onChange({ things })}
          isReadOnly={isReadOnly}
        />
        {there.includes('case') ? null : <p className="text-small">{text.noCase}</p>}
        {there.includes('assessment') ? null : <p className="text-small">{text.noAssessment}</p>}
      </div>
      {wish.things.includes('minutes') && (there.includes('case') || there.includes('assessment')) ? (
        <CheckField
          label={text.withSheets}
          checked={wish.withSheets}
          onChange={(withSheets) => onChange({ withSheets })}
        />
      ) : null}
      <ChoiceGroup
        label={text.paper}
        value={wish.paper}
        choices={(['a4', 'a3'] as const).map((value) => ({ value, label: text.papers[value] }))}
        onChange={(paper) => onChange({ paper })}
        isReadOnly={isReadOnly}
      />
    </>
  );
}

function FormOptions({ wish, onChange, isReadOnly }: Omit<Props, 'document'>) {
  const hasAccount = useMe()?.account != null;
  const forms = useQuery({ ...wordFormsQuery, enabled: hasAccount });
  if (!hasAccount) return <p>{text.formNeedsAccount}</p>;
  if (forms.isError) return <ProblemNotice problem={problemOf(forms.error)} onRetry={() => void forms.refetch()} />;
  const items = forms.data?.items ?? [];
  if (forms.isSuccess && items.length === 0) return <p>{text.noForms}</p>;
  return (
    <ChoiceGroup
      label={text.form}
      value={wish.form?.id ?? ''}
      choices={items.map(({ id, name }) => ({ value: id as string, label: name }))}
      onChange={(id) => onChange({ form: items.find((form) => form.id === id) ?? null })}
      isReadOnly={isReadOnly}
      stacked
    />
  );
}
