import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import {
  contentOf,
  starterFromBoard,
  starterWords,
  Template,
  templateForFunction,
  type TemplateContent,
  withStarter,
} from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { useMemo, useState } from 'react';
import type { Reply } from '../../api/http.ts';
import { type MadeTemplate, templateKeys, templatesApi, templatesQuery } from '../../api/templates.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { StarterPicture } from '../../templates/StarterPicture.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useMeetingTemplate } from './use-meeting-template.ts';

/**
 * この地図を様式にする: the map as it is now, as the board of a new template or of an own one. A template goes round the office, so every
 * word that it keeps is read by the person who saves it.
 */
export function TakeTemplateDialog() {
  const { board } = useRoom();
  const { people, meeting } = useFacts();
  const ui = useUi();
  const queryClient = useQueryClient();
  const fn = board.read().meta.function;
  const ofMeeting = useMeetingTemplate();
  const own = useInfiniteQuery(templatesQuery(fn));
  const choices = (own.data?.pages ?? []).flatMap((page) => page.items).filter(({ mayChange }) => mayChange);
  const [to, setTo] = useState('');
  const [title, setTitle] = useState('');
  // A case's words stay with the case unless somebody asks for them.
  const [blank, setBlank] = useState(meeting?.caseId != null);
  const [readFor, setReadFor] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<MadeTemplate>();
  const [made, setMade] = useState<{ id: string; title: string } | null>(null);
  const starter = useMemo(() => starterFromBoard(board.read(), { attendance: people, blank }), [board, people, blank]);
  const words = starter.ok ? starterWords(starter.board) : [];
  // What was read is these words: other words have to be read again.
  const wordsKey = JSON.stringify(words);
  const isRead = readFor === wordsKey;
  const lacksTitle = to === '' && title.trim() === '';

  const save = async (): Promise<Reply<MadeTemplate>> => {
    if (!starter.ok) throw new Error('only a map that can be taken is offered');
    if (to === '') {
      const from: TemplateContent = contentOf(ofMeeting ?? templateForFunction(fn));
      return templatesApi.add({ ...withStarter(from, starter.board), title: title.trim() });
    }
    const newest = await templatesApi.read(to);
    if (!newest.ok) return newest;
    const content = contentOf(Template.parse(newest.value.template));
    return templatesApi.change(to, withStarter(content, starter.board), newest.value.about.version);
  };
  const submit = async () => {
    setTried(true);
    if (!isRead || lacksTitle) return false;
    const reply = await send(save);
    if (reply?.ok !== true) return true;
    await queryClient.invalidateQueries({ queryKey: templateKeys.all });
    setMade({
      id: reply.value.id,
      title: to === '' ? title.trim() : (choices.find(({ id }) => id === to)?.title ?? ''),
    });
    return true;
  };

  return (
    <Dialog title={text.take} isOpen wide onClose={() => ui.dialog.set(null)}>
      {made !== null ? (
        <Banner tone="good" role="status" title={text.taken(made.title)}>
          <LinkButton to="/templates/$templateId" params={{ templateId: made.id }} target="_blank" icon="pencil">
            {text.openEditor}
          </LinkButton>
        </Banner>
      ) : !starter.ok ? (
        <p>{starter.reason === 'empty' ? text.takeEmpty : text.takeTooMany}</p>
      ) : (
        <Form label={text.take} onSubmit={submit}>
          <p>{text.takeLead}</p>
          {choices.length === 0 ? null : (
            <Select<string>
              label={text.takeTo}
              value={to}
              options={[
                { value: '', label: text.takeNew },
                ...choices.map(({ id, title: name }) => ({ value: id as string, label: name })),
              ]}
              onChange={setTo}
            />
          )}
          {to !== '' ? null : (
            <TextField
              label={text.name}
              isRequired
              maxLength={200}
              value={title}
              error={tried && lacksTitle ? text.nameNeeded : undefined}
              onChange={setTitle}
            />
          )}
          <CheckField label={text.takeBlank} checked={blank} onChange={setBlank} />
          <StarterPicture board={starter.board} label={text.pictureOf(title)} />
          <section aria-label={text.takeWords} className="space-y-2">
            <h3>{text.takeWords}</h3>
            {words.length === 0 ? (
              <p>{text.takeNoWords}</p>
            ) : (
              <ul className="flex flex-wrap gap-2">
                {words.map((word) => (
                  <li key={word} className="rounded-6 border border-line px-2 break-words whitespace-pre-line">
                    {word}
                  </li>
                ))}
              </ul>
            )}
          </section>
          <CheckField
            label={text.takeChecked}
            checked={isRead}
            error={tried && !isRead ? text.takeCheckFirst : undefined}
            onChange={(ticked) => setReadFor(ticked ? wordsKey : '')}
          />
          {problem === undefined ? null : <ProblemNotice problem={problem} />}
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.takeSave}
          </Button>
        </Form>
      )}
    </Dialog>
  );
}
