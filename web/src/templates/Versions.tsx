import { contentOf, formatInstant, Template } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { templatesApi, type TemplateView } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { draftOf, type TemplateDraft } from './draft.ts';

/** Id of the list of versions. */
export const VERSIONS = 'versions';

/** これまでの版: every version is kept; what an earlier one said can be taken into the draft. */
export function Versions({
  id,
  versions,
  onTake,
}: {
  id: string;
  versions: TemplateView['versions'];
  onTake: (draft: TemplateDraft, words: string) => void;
}) {
  const { era } = useSettings();
  const { busy, problem, send } = useFormReply<TemplateView>();
  const take = async (version: number) => {
    const reply = await send(() => templatesApi.read(id, version));
    if (reply?.ok === true)
      onTake(draftOf(contentOf(Template.parse(reply.value.template))), text.versionTaken(version));
  };
  return (
    <details id={VERSIONS} className="rounded-12 border border-line p-4">
      <summary className="min-h-target cursor-pointer py-2 font-bold">{text.versions}</summary>
      <ol className="divide-y divide-line">
        {versions.map(({ version, at, by }, index) => (
          <li key={version} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>{text.version(version, formatInstant(at, era), by)}</span>
            {index === 0 ? null : (
              <Button isPending={busy} aria-label={text.takeVersionOf(version)} onPress={() => void take(version)}>
                {text.takeVersion}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </details>
  );
}
