import { useQueryClient } from '@tanstack/react-query';
import { dayOf, Formality, LIMITS, ResourceText, SUPPORTER_KIND_NAMES, SupporterKind } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { resourcesText } from '@tsunagu/domain/catalogue/resources';
import { useState } from 'react';
import { forgetIdeas, ideaApi, type IdeaView } from '../api/resource-ideas.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

const KINDS = SupporterKind.options.map((value) => ({ value, label: SUPPORTER_KIND_NAMES[value] }));

/** A trial that succeeded becomes a row of the directory in one step; what is known of it is filled in already. */
export function BecomeDialog({ idea, onClose, onDone }: { idea: IdeaView; onClose: () => void; onDone: () => void }) {
  const client = useQueryClient();
  const [row, setRow] = useState(() =>
    ResourceText.parse({
      name: idea.title,
      formality: 'informal',
      kind: 'volunteer',
      careArea: idea.careArea,
      content: idea.detail,
      carrier: idea.carriers,
      confirmedOn: dayOf(Date.now()),
    }),
  );
  const { busy, problem, send } = useFormReply<IdeaView>();
  const change = (patch: Partial<ResourceText>) => setRow((now) => ({ ...now, ...patch }));
  const missing = row.name.trim() === '';
  const save = async () => {
    if (missing) return false;
    const reply = await send(() => ideaApi.become(idea.id, row, '', idea.version));
    if (reply?.ok) {
      await forgetIdeas(client);
      onDone();
    }
    return reply?.ok ?? false;
  };
  return (
    <Dialog title={text.becomeTitle(idea.title)} isOpen onClose={onClose}>
      <p>{text.becomeLead}</p>
      <Form label={text.become} onSubmit={save}>
        <TextField
          label={resourcesText.fields.name}
          value={row.name}
          isRequired
          maxLength={LIMITS.label}
          error={missing ? resourcesText.nameNeeded : undefined}
          onChange={(name) => change({ name })}
        />
        <ChoiceGroup<Formality>
          label={resourcesText.fields.formality}
          value={row.formality}
          choices={Formality.options.map((value) => ({ value, label: resourcesText.formalityHints[value] }))}
          onChange={(formality) => change({ formality })}
        />
        <Select<SupporterKind>
          label={resourcesText.fields.kind}
          value={row.kind}
          options={KINDS}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={resourcesText.fields.contact}
          hint={resourcesText.contactHint}
          value={row.contact}
          maxLength={LIMITS.text}
          onChange={(contact) => change({ contact })}
        />
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.become}
          </Button>
          <Button onPress={onClose}>{text.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
