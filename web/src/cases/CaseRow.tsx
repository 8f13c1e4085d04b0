import { Link } from '@tanstack/react-router';
import { dayOf, formatDay } from '@tsunagu/domain';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { candidatesText as text } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import type { CaseStanding } from '../api/preparation.ts';
import { useSettings } from '../api/use-settings.ts';
import { Badge } from '../components/Card.tsx';
import { Button } from '../components/Button.tsx';
import { CandidateDialog } from './CandidateDialog.tsx';

/** One case with where it stands, and the step to make it a candidate. */
export function CaseRow({ file }: { file: CaseStanding }) {
  const [asking, setAsking] = useState(false);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <CaseFacts file={file} />
      {file.candidate === null ? (
        <Button icon="plus" aria-label={text.proposeOf(file.alias)} onPress={() => setAsking(true)}>
          {text.propose}
        </Button>
      ) : (
        <Badge tone="accent">{text.isCandidate}</Badge>
      )}
      {asking ? <CandidateDialog file={file} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}

/** Alias, last meeting, open roles, consent. */
export function CaseFacts({ file }: { file: CaseStanding }) {
  const { era } = useSettings();
  return (
    <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
      <Link
        to="/cases/$caseId"
        params={{ caseId: file.id }}
        className="inline-flex min-h-target items-center font-bold text-accent underline underline-offset-4"
      >
        {file.alias}
      </Link>
      {file.careArea === '' ? null : <span className="ml-3 text-small">{text.careArea(file.careArea)}</span>}
      <p className="text-small">
        {file.lastMeeting === null
          ? text.noMeeting
          : text.lastMeeting(file.lastMeeting.title, formatDay(dayOf(file.lastMeeting.at), era))}
      </p>
      {file.planned === null ? null : <p className="text-small">{text.plannedMeeting(file.planned.title)}</p>}
      <p className="text-small">
        {text.openRoles(file.openRoles)}　{text.consent(factsText.consents[file.consent])}
      </p>
    </div>
  );
}
