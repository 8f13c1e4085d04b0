import { formatMonth, fromBoardJson } from '@tsunagu/domain';
import { anonymiseText as text } from '@tsunagu/domain/catalogue/anonymise';
import { boardSign } from '@tsunagu/notation';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { anonymousApi, anonymousKeys, copyQuery, type CopyView } from '../api/anonymous.ts';
import type { ApiProblem } from '../api/http.ts';
import { AreaIssueLinks } from '../chain/AreaIssueLinks.tsx';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { SignPicture } from '../components/SignPicture.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';

/** `/anonymous-copies/:id`: a case as the area may see it. */
export default function CopyPage() {
  const { copyId } = useParams({ from: '/pages/anonymous-copies/$copyId' });
  const copy = useQuery(copyQuery(copyId));
  if (copy.isPending) return <Spinner />;
  if (copy.isError) {
    return (
      <Page title={text.listTitle} narrow>
        <ProblemNotice problem={problemOf(copy.error)} onRetry={() => void copy.refetch()} />
      </Page>
    );
  }
  return <Copy copy={copy.data} />;
}

function Copy({ copy: { id, document, areaIssues, mayRemove } }: { copy: CopyView }) {
  const [calendar] = useCalendarStyle();
  const opened = useMemo(() => fromBoardJson(document.map), [document.map]);
  const sign = opened.ok ? boardSign(opened.board, { hideNames: false, profile: opened.board.meta.notation }) : null;
  return (
    <Page title={document.title}>
      <p>
        {formatMonth(document.month, calendar)}・{document.careArea || text.wholeMunicipality}
      </p>
      {sign === null ? null : (
        <figure className="space-y-2">
          <figcaption className="font-bold">{text.map}</figcaption>
          <SignPicture sign={sign} label={text.map} className="max-h-[70vh] w-full rounded-8 border-2 border-line" />
        </figure>
      )}
      <AreaIssueLinks issues={areaIssues} />
      <Part heading={text.issues} empty={document.issues.length === 0}>
        {document.issues.map((issue) => (
          <li key={issue.id}>
            <p className="font-bold">{issue.title}</p>
            {issue.detail === '' ? null : <p className="whitespace-pre-line">{issue.detail}</p>}
          </li>
        ))}
      </Part>
      <Part heading={text.roles} empty={document.roles.length === 0}>
        {document.roles.map((role) => (
          <li key={role.id}>
            {role.what}
            {role.by === '' ? '' : text.by(role.by)}
          </li>
        ))}
      </Part>
      <Part heading={text.decisions} empty={document.decisions.length === 0}>
        {document.decisions.map((decision, at) => (
          <li key={at}>{decision}</li>
        ))}
      </Part>
      <div className="screen-only flex flex-wrap gap-3">
        <LinkButton to="/anonymous-copies" look="quiet" icon="previous">
          {text.listTitle}
        </LinkButton>
      </div>
      {mayRemove ? <Remove id={id} /> : null}
    </Page>
  );
}

function Part({ heading, empty, children }: { heading: string; empty: boolean; children: ReactNode }) {
  return (
    <section className="space-y-2">
      <h2>{heading}</h2>
      {empty ? <p>{text.nothing}</p> : <ul className="space-y-2">{children}</ul>}
    </section>
  );
}

function Remove({ id }: { id: string }) {
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = async () => {
    const reply = await anonymousApi.remove(id);
    if (!reply.ok) return setProblem(reply.problem);
    await navigate({ to: '/anonymous-copies' });
    await queryClient.invalidateQueries({ queryKey: anonymousKeys.copies });
  };
  if (!sure) {
    return (
      <Button look="danger" icon="trash" onPress={() => setSure(true)}>
        {text.remove}
      </Button>
    );
  }
  return (
    <Banner tone="caution" title={text.removeSure}>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-3">
        <Button look="danger" onPress={() => void remove()}>
          {text.removeYes}
        </Button>
        <Button look="quiet" onPress={() => setSure(false)}>
          {text.keep}
        </Button>
      </div>
    </Banner>
  );
}
