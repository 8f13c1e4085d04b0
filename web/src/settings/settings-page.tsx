import { useBlocker } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Era } from '@tsunagu/domain';
import { settingsText as text } from '@tsunagu/domain/catalogue/settings';
import { settingsQuery } from '../api/queries.ts';
import type { SettingsView } from '../api/shapes.ts';
import { useMe } from '../api/use-me.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { FootBar } from '../components/FootBar.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Form } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { CareAreaEditor } from './CareAreaEditor.tsx';
import { ConfirmMonthsField } from './ConfirmMonthsField.tsx';
import { HelpNamesEditor } from './HelpNamesEditor.tsx';
import { MeetingKindsEditor } from './MeetingKindsEditor.tsx';
import { IssueCategoryEditor } from './IssueCategoryEditor.tsx';
import { NotationSection } from './NotationSection.tsx';
import { SignaturesEditor } from './SignaturesEditor.tsx';
import { WordFormsSection } from './WordFormsSection.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';

/** `/settings`: for administrators, what this organisation calls and draws differently. */
export default function SettingsPage() {
  const me = useMe();
  const settings = useQuery({ ...settingsQuery, refetchOnMount: 'always' });
  if (me === undefined || settings.isPending) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return settings.isError ? (
    <Page title={text.title}>
      <ProblemNotice problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />
    </Page>
  ) : settings.data.mayChange ? (
    <SettingsForm view={settings.data} />
  ) : (
    <Page title={text.title}>
      <p>{text.noRight}</p>
    </Page>
  );
}

function SettingsForm({ view }: { view: SettingsView }) {
  const { draft, change, isDirty, errors, mergedTheirs, isSaved, busy, problem, save } = useSettingsDraft(view);
  useBlocker({
    shouldBlockFn: () => isDirty && !window.confirm(text.leave),
    enableBeforeUnload: () => isDirty,
  });
  const wrong = Object.keys(errors).length > 0;
  return (
    <Page title={text.title}>
      <p>{text.lead}</p>
      <Form label={text.title} onSubmit={save}>
        <div className="space-y-10">
          <CareAreaEditor careAreas={draft.careAreas} errors={errors} onChange={(careAreas) => change({ careAreas })} />
          <HelpNamesEditor names={draft.helpNames} errors={errors} onChange={(helpNames) => change({ helpNames })} />
          <NotationSection settings={draft} onChange={change} />
          <MeetingKindsEditor settings={draft} errors={errors} onChange={change} />
          <SignaturesEditor
            signatures={draft.signatures}
            errors={errors}
            onChange={(signatures) => change({ signatures })}
          />
          <IssueCategoryEditor settings={draft} errors={errors} onChange={change} />
          <ConfirmMonthsField
            months={draft.confirmAfterMonths}
            onChange={(confirmAfterMonths) => change({ confirmAfterMonths })}
          />
          <section aria-labelledby="era" className="space-y-4">
            <h2 id="era">{text.era}</h2>
            <p>{text.eraLead}</p>
            <ChoiceGroup
              label={text.era}
              value={draft.era}
              choices={Era.options.map((value) => ({ value, label: text.eras[value] }))}
              onChange={(era) => change({ era })}
            />
          </section>
        </div>
        {mergedTheirs ? (
          <Banner tone="caution" role="alert" title={text.theirs}>
            <p>{text.theirsDetail}</p>
          </Banner>
        ) : null}
        {problem === undefined || mergedTheirs ? null : <ProblemNotice problem={problem} />}
        <FootBar>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button type="submit" look="primary" icon="check" isPending={busy}>
              {busy ? text.saving : text.save}
            </Button>
            <p role="status" className={wrong ? 'font-bold text-danger' : ''}>
              {wrong ? text.fixFirst : isDirty ? text.unsaved : isSaved ? text.saved : ''}
            </p>
          </div>
        </FootBar>
      </Form>
      <WordFormsSection />
    </Page>
  );
}
