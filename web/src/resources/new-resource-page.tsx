import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ResourceText } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { forgetResources } from '../api/resources.ts';
import { useMe } from '../api/use-me.ts';
import { Page } from '../components/Page.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { ResourceForm } from './ResourceForm.tsx';

/** Parsed once with a name, then without: a form begins empty. */
const EMPTY: ResourceText = { ...ResourceText.parse({ name: '-', formality: 'informal' }), name: '' };

/** `/resources/new`: one more row; the gap view hands in where it is missing. */
export default function NewResourcePage() {
  const me = useMe();
  const { careArea, kind } = useSearch({ from: '/pages/resources/new' });
  const navigate = useNavigate();
  const client = useQueryClient();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.newTitle} />;
  return (
    <Page title={text.newTitle} narrow>
      <ResourceForm
        label={text.newTitle}
        start={{ ...EMPTY, careArea: careArea ?? '', kind: kind ?? EMPTY.kind }}
        onSaved={(row) => {
          void forgetResources(client);
          void navigate({ to: '/resources/$resourceId', params: { resourceId: row.id }, ignoreBlocker: true });
        }}
        onCancel={() => void navigate({ to: '/resources' })}
      />
    </Page>
  );
}
