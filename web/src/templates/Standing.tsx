import { useQueryClient } from '@tanstack/react-query';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { templateKeys, templatesApi, type TemplateSummary } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';

/** For administrators: whether a shipped template is offered here, and which own one stands in its place. */
export function Standing({ template, ownOnes }: { template: TemplateSummary; ownOnes: readonly TemplateSummary[] }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<void>();
  const arrange = async (hidden: boolean, replacedBy: string | null) => {
    const reply = await send(() => templatesApi.arrange(template.id, { hidden, replacedBy }));
    if (reply?.ok === true) await queryClient.invalidateQueries({ queryKey: templateKeys.all });
  };
  return (
    <div className="space-y-3 border-t border-line pt-3">
      {ownOnes.length === 0 ? null : (
        <Select<string>
          label={text.replace}
          hint={text.replaceHint}
          value={template.replacedBy ?? ''}
          isDisabled={busy}
          options={[
            { value: '', label: text.replaceNone },
            ...ownOnes.map(({ id, title }) => ({ value: id as string, label: title })),
          ]}
          onChange={(id) => void arrange(id !== '', id === '' ? null : id)}
        />
      )}
      {template.hidden ? (
        <Button isPending={busy} aria-label={text.showOf(template.title)} onPress={() => void arrange(false, null)}>
          {text.show}
        </Button>
      ) : (
        <Button
          look="quiet"
          icon="hide"
          isPending={busy}
          aria-label={text.hideOf(template.title)}
          onPress={() => void arrange(true, null)}
        >
          {text.hide}
        </Button>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}
