import { type Consent, type MeetingFunction, type MeetingLevel, NO_FACTS, templateForFunction } from '@tsunagu/domain';
import { compareText } from '@tsunagu/domain/catalogue/compare';
import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api } from '../api/client.ts';
import { meetingFactsApi } from '../api/meeting-facts.ts';
import type { Reply } from '../api/http.ts';
import { caseMeetingsQuery, casesQuery, keys } from '../api/queries.ts';
import type { Case } from '../api/shapes.ts';
import type { TemplateSummary } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';
import { consentProblems } from '../meeting-facts/consent-problems.ts';
import { factsProblems } from '../meeting-facts/facts-problems.ts';
import { useSettings } from '../api/use-settings.ts';
import { TakenUpList } from '../taken-up/TakenUpList.tsx';
import { CaseConsent } from './CaseConsent.tsx';
import { CaseFields, type CaseChoice } from './CaseFields.tsx';
import { FactsSection } from './FactsSection.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { startsAt } from './starts-at.ts';

const LEVELS = ['individual', 'area', 'municipal'] as const satisfies readonly MeetingLevel[];

/** What the meeting is about. The person appears by an alias; a real name is not asked anywhere. */
export function MeetingForm({
  fn,
  template,
  knownCase: given,
  areaIssues = [],
  ideas = [],
  day,
}: {
  fn: MeetingFunction;
  /** The template that it starts with; undefined: the usual one. */
  template?: string | undefined;
  knownCase?: string | undefined;
  /** What it takes up. */
  areaIssues?: string[] | undefined;
  ideas?: string[] | undefined;
  /** The day that was proposed when the case was put forward. */
  day?: string | undefined;
}) {
  const navigate = useNavigate();
  const takes = areaIssues.length + ideas.length > 0;
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<{ id: string }>();
  const [caseChoice, setCaseChoice] = useState<CaseChoice>(
    given !== undefined
      ? { kind: 'known', id: given as Case['id'] }
      : fn === 1
        ? { kind: 'new', alias: '', careArea: '' }
        : { kind: 'none' },
  );
  const [chosenAlias, setCaseAlias] = useState('');
  const files = useQuery(casesQuery).data?.items;
  // A case that came with the address has its alias as soon as the list is here.
  const caseAlias =
    chosenAlias === '' && caseChoice.kind === 'known'
      ? (files?.find(({ id }) => id === caseChoice.id)?.alias ?? '')
      : chosenAlias;
  const [typedTitle, setTitle] = useState<string>();
  const [date, setDate] = useState(day ?? '');
  const [time, setTime] = useState('');
  const [typedPlace, setPlace] = useState<string>();
  const [level, setLevel] = useState<MeetingLevel>(takes ? 'municipal' : templateForFunction(fn).level);
  const [templateId, setTemplateId] = useState<string | null>(template ?? null);
  const takeTemplate = useCallback(
    (chosen: TemplateSummary) => {
      setTemplateId(chosen.id);
      // 推進会議 is the municipality's, whatever level a template is usually used on.
      setLevel(takes ? 'municipal' : chosen.level);
    },
    [takes],
  );
  const [tried, setTried] = useState(false);
  const { levelNames, meetingKinds } = useSettings();
  const [facts, setFacts] = useState(NO_FACTS);
  /** What was typed here; undefined = the known case's consent is left as it is recorded. */
  const [consent, setConsent] = useState<Consent>();
  const knownCase = caseChoice.kind === 'known' ? caseChoice.id : null;
  // Newest first: the last meeting on this case.
  const earlier = useQuery({ ...caseMeetingsQuery(knownCase ?? ''), enabled: knownCase !== null }).data?.[0];
  const [goOn, setGoOn] = useState(true);
  // Where the last meeting on the case was held, until something else is typed.
  const place = typedPlace ?? (earlier && goOn ? earlier.place : '');

  const alias = (caseChoice.kind === 'new' ? caseChoice.alias : caseAlias).trim();
  const title = typedTitle ?? (alias === '' ? '' : newMeetingText.suggestedTitle(alias));
  const starts = startsAt(date, time);
  const missing = starts.ok ? undefined : starts.missing;
  const errors: Readonly<Record<string, string | undefined>> = {
    title: title.trim() === '' ? errorsText.needed(newMeetingText.meetingTitle) : undefined,
    alias: caseChoice.kind === 'new' && alias === '' ? errorsText.needed(newMeetingText.alias) : undefined,
    date: missing === 'date' ? newMeetingText.dateNeeded : undefined,
    time: missing === 'time' ? newMeetingText.timeNeeded : undefined,
    ...factsProblems(facts),
    ...(caseChoice.kind === 'none' || consent === undefined ? {} : consentProblems(consent)),
  };
  const shown = (key: string) => (tried ? errors[key] : undefined) ?? problem?.fields[key];

  /** The case first, if it is new. It stays chosen afterwards, so that trying again makes no second one. */
  const create = async (): Promise<Reply<{ id: string }>> => {
    let caseId = caseChoice.kind === 'known' ? caseChoice.id : null;
    if (caseChoice.kind === 'new') {
      const made = await api.newCase({ alias, careArea: caseChoice.careArea.trim() });
      if (!made.ok) return made;
      caseId = made.value.id;
      await queryClient.invalidateQueries({ queryKey: keys.cases });
      setCaseChoice({ kind: 'known', id: made.value.id });
      setCaseAlias(made.value.alias);
    }
    if (caseId !== null && consent !== undefined) {
      const recorded = await meetingFactsApi.recordConsent(caseId, consent);
      if (!recorded.ok) return recorded;
      // Recorded: trying again must not record it twice.
      setConsent(undefined);
    }
    return api.newMeeting({
      title: title.trim(),
      function: fn,
      level,
      caseId,
      template: templateId,
      startsAt: starts.ok ? starts.value : null,
      place: place.trim(),
      facts,
      continues: earlier && goOn ? earlier.id : null,
      areaIssues,
      ideas,
    });
  };
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (Object.values(errors).some((error) => error !== undefined)) return false;
    const reply = await send(create);
    if (reply === undefined || !reply.ok) return Object.keys(reply?.problem.fields ?? {}).length === 0;
    await queryClient.invalidateQueries({ queryKey: keys.meetings });
    await navigate({ to: '/meetings/$meetingId', params: { meetingId: reply.value.id } });
    return true;
  };

  return (
    <Form label={newMeetingText.about} onSubmit={submit}>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {takes ? <TakenUpList areaIssues={areaIssues} ideas={ideas} /> : null}
      <TemplateChoice fn={fn} value={templateId} onChange={takeTemplate} />
      <CaseFields
        choice={caseChoice}
        onChange={(choice, knownAlias) => {
          setCaseChoice(choice);
          if (choice.kind !== caseChoice.kind || choice.kind === 'known') setConsent(undefined);
          setCaseAlias(knownAlias);
        }}
        error={shown('alias')}
      />
      {caseChoice.kind === 'none' ? null : (
        <CaseConsent
          caseId={knownCase}
          alias={alias}
          typed={consent}
          onChange={setConsent}
          errors={tried && consent !== undefined ? consentProblems(consent) : {}}
        />
      )}
      {earlier === undefined ? null : (
        <div className="space-y-1">
          <CheckField label={compareText.startFromEarlier} checked={goOn} onChange={setGoOn} />
          <p className="text-small text-ink-soft">{compareText.startFromEarlierHint(earlier.title)}</p>
        </div>
      )}
      <TextField
        label={newMeetingText.meetingTitle}
        hint={level === 'individual' ? newMeetingText.meetingTitleHint : newMeetingText.areaMeetingTitleHint}
        isRequired
        maxLength={200}
        value={title}
        onChange={setTitle}
        error={shown('title')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={newMeetingText.date}
          hint={newMeetingText.dateHint}
          type="date"
          value={date}
          onChange={setDate}
          error={shown('date')}
        />
        <TextField
          label={newMeetingText.time}
          hint={newMeetingText.dateHint}
          type="time"
          value={time}
          onChange={setTime}
          error={shown('time')}
        />
      </div>
      <TextField label={newMeetingText.place} maxLength={200} value={place} onChange={setPlace} />
      <Select
        label={newMeetingText.level}
        value={level}
        options={LEVELS.map((value) => ({ value, label: levelNames[value] }))}
        onChange={setLevel}
      />
      <FactsSection
        facts={facts}
        onChange={(patch) => setFacts({ ...facts, ...patch })}
        errors={tried ? factsProblems(facts) : {}}
        onKind={(name) => {
          const kind = meetingKinds.find((one) => one.name === name);
          if (kind !== undefined) setLevel(kind.level);
        }}
      />
      <Button type="submit" look="primary" size="large" wide icon="board" isPending={busy}>
        {busy ? newMeetingText.creating : newMeetingText.create}
      </Button>
    </Form>
  );
}
