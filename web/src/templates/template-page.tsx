import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { templateQuery } from '../api/templates.ts';
import { useMe } from '../api/use-me.ts';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateReading } from './TemplateReading.tsx';

/** `/templates/:id`: one template, to be changed by those who may, to be read by every account. */
export default function TemplatePage() {
  const me = useMe();
  const { templateId } = useParams({ from: '/pages/templates/$templateId' });
  const signedIn = Boolean(me?.account);
  const template = useQuery({ ...templateQuery(templateId), enabled: signedIn, refetchOnMount: 'always' });
  if (me === undefined) return <Spinner />;
  if (!signedIn) return <NeedsAccount title={text.title} />;
  if (template.isPending) return <Spinner />;
  if (template.isError) {
    return (
      <Page title={text.title}>
        <ProblemNotice problem={problemOf(template.error)} onRetry={() => void template.refetch()} />
      </Page>
    );
  }
  const { data } = template;
  // Another template is another draft; a newer version of the same one never throws away what is being typed.
  return data.about.mayChange ? (
    <TemplateEditor key={templateId} view={data} />
  ) : (
    <TemplateReading key={templateId} view={data} />
  );
}
