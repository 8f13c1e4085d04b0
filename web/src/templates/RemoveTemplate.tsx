import { useQueryClient } from '@tanstack/react-query';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { templateKeys, templatesApi } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

/** Takes the template out of the lists, and brings it back: nothing of it is lost, and meetings on it go on. */
export function RemoveTemplate({ id, title, removed }: { id: string; title: string; removed: boolean }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<void>();
  const run = async (call: typeof templatesApi.remove) => {
    const reply = await send(() => call(id));
    if (reply?.ok === true) await queryClient.invalidateQueries({ queryKey: templateKeys.all });
  };
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
      {removed ? (
        <Button icon="undo" isPending={busy} onPress={() => void run(templatesApi.restore)}>
          {text.undo}
        </Button>
      ) : (
        <Button look="danger" icon="trash" isPending={busy} onPress={() => void run(templatesApi.remove)}>
          {text.remove}
        </Button>
      )}
      <p role="status">{removed ? text.removed(title) : ''}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}
