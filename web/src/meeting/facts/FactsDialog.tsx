import { useQueryClient } from '@tanstack/react-query';
import {
  basisLine,
  type Consent,
  consentLine,
  dayOf,
  type MeetingFacts,
  type MeetingId,
  opennessLine,
} from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { useState } from 'react';
import { meetingFactsApi } from '../../api/meeting-facts.ts';
import { keys } from '../../api/queries.ts';
import { useSettings } from '../../api/use-settings.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { useTyped } from '../../api/use-typed.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { ConsentForm } from '../../meeting-facts/ConsentForm.tsx';
import { FactsFields } from '../../meeting-facts/FactsFields.tsx';
import { factsProblems } from '../../meeting-facts/facts-problems.ts';
import { HeldFields } from '../../meeting-facts/HeldFields.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';

/** 会議の決まりと同意: what the minutes will say of the meeting, and whether the case may be talked about. */
export function FactsDialog({ meetingId }: { meetingId: MeetingId }) {
  const ui = useUi();
  const { meeting, caseAlias, mayUseCase, mayFacilitate, closed, facts, consent } = useFacts();
  const caseId = meeting?.caseId ?? null;
  return (
    <Dialog title={text.menu} isOpen wide onClose={() => ui.dialog.set(null)}>
      {caseId !== null && mayUseCase && !closed ? (
        <section aria-labelledby="consent" className="space-y-3 border-b border-line pb-6">
          <h3 id="consent">{text.consentOf(caseAlias)}</h3>
          <ConsentForm caseId={caseId} />
        </section>
      ) : null}
      <section aria-labelledby="facts" className="space-y-3">
        <h3 id="facts">{text.title}</h3>
        {mayFacilitate && !closed ? (
          <>
            <p>{text.lead}</p>
            <FactsForm meetingId={meetingId} />
          </>
        ) : (
          <FactsList facts={facts} consent={consent} closed={closed} />
        )}
      </section>
    </Dialog>
  );
}

function FactsForm({ meetingId }: { meetingId: MeetingId }) {
  const { clock } = useRoom();
  const { meeting, facts, factsVersion } = useFacts();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<MeetingFacts>();
  const { draft, seen, theirs, type, settle } = useTyped(facts, factsVersion);
  const [tried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const errors = factsProblems(draft);
  const change = (patch: Partial<MeetingFacts>) => {
    setSaved(false);
    type(patch);
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (Object.keys(errors).length > 0) return false;
    const reply = await send(async () => {
      const kept = await meetingFactsApi.putFacts(meetingId, seen, draft);
      // The button waits for what holds now: pressed before it has arrived, it would be refused once more.
      await queryClient.invalidateQueries({ queryKey: keys.meeting(meetingId), exact: true });
      return kept;
    });
    if (reply?.ok === true) settle('kept');
    if (reply?.ok === false && reply.problem.status === 412) settle('late');
    setSaved(reply?.ok === true);
    return reply === undefined || reply.ok || Object.keys(reply.problem.fields).length === 0;
  };
  const shown = tried ? errors : {};
  return (
    <Form label={text.title} onSubmit={save}>
      <FactsFields facts={draft} onChange={change} errors={shown} />
      <HeldFields
        facts={draft}
        day={dayOf(meeting?.startsAt ?? clock.now())}
        onChange={change}
        error={shown.heldUntil}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      {theirs.length === 0 ? null : (
        <section aria-labelledby="facts-now" className="space-y-2">
          <h4 id="facts-now" className="font-bold">
            {text.now}
          </h4>
          <FactsList facts={facts} consent={null} closed={false} />
        </section>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="primary" icon="check" isPending={busy}>
          {busy ? text.saving : text.save}
        </Button>
        <p role="status">{isSaved ? text.saved : ''}</p>
      </div>
    </Form>
  );
}

type ListProps = { facts: MeetingFacts; consent: Consent | null; closed: boolean };

/** The same for those who only read. */
function FactsList({ facts, consent, closed }: ListProps) {
  const { era } = useSettings();
  const rows = [
    [text.kind, facts.kind],
    [text.basis, basisLine(facts)],
    [text.openness, opennessLine(facts)],
    [text.secretariat, facts.secretariat],
    [text.consent, consent === null ? '' : consentLine(consent, era)],
  ] as const;
  const said = rows.filter(([, words]) => words !== '');
  return (
    <>
      {closed ? <p>{text.closed}</p> : null}
      {said.length === 0 ? <p>{text.nothing}</p> : null}
      <dl className="space-y-2 empty:hidden">
        {said.map(([term, words]) => (
          <div key={term}>
            <dt className="text-small text-ink-soft">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
