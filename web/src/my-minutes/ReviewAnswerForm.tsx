import { useQueryClient } from '@tanstack/react-query';
import { commonText } from '@tsunagu/domain/catalogue/common';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { useState } from 'react';
import { minutesLifeApi } from '../api/minutes-life.ts';
import { keys } from '../api/queries.ts';
import type { ReviewView } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { StatusLine } from '../components/StatusLine.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = { meetingId: string; revision: number; answer: ReviewView['answer']; said: string };

/** 「確認しました」 with one tap, or 「直してほしい」 with what; it can be changed as long as the minutes are asked about. */
export function ReviewAnswerForm({ meetingId, revision, answer, said }: Props) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<void>();
  const [wish, setWish] = useState(said);
  const [correcting, setCorrecting] = useState(false);
  const [tried, setTried] = useState(false);
  const give = async (kind: 'confirmed' | 'correct'): Promise<boolean> => {
    const body = { answer: kind, text: kind === 'correct' ? wish.trim() : '' };
    const reply = await send(() => minutesLifeApi.answer(meetingId, revision, body));
    if (reply?.ok !== true) {
      // Somebody has made a newer version: it is read at once, and what was typed stays.
      if (reply?.problem.status === 412) await queryClient.invalidateQueries({ queryKey: keys.myMinutes });
      return false;
    }
    setCorrecting(false);
    await queryClient.invalidateQueries({ queryKey: keys.myMinutes });
    return true;
  };
  const submit = async (): Promise<boolean> => {
    setTried(true);
    return wish.trim() === '' ? false : give('correct');
  };
  return (
    <section
      aria-label={text.mineTitle}
      className="screen-only mx-auto max-w-[40rem] space-y-4 rounded-12 border-2 border-accent bg-white p-4"
    >
      {answer === null ? null : (
        <StatusLine icon={answer === 'confirmed' ? 'check' : 'talk'} tone="good">
          {text.mineAnswered[answer]}
        </StatusLine>
      )}
      {answer === 'correct' && said !== '' ? <p className="whitespace-pre-wrap">{said}</p> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {/* Beside a half-written wish, a slip would say the opposite. */}
      {answer === 'confirmed' || correcting ? null : answer === 'correct' ? (
        <Button wide icon="check" isPending={busy} onPress={() => void give('confirmed')}>
          {text.mineConfirmAfterAll}
        </Button>
      ) : (
        <Button look="primary" size="large" wide icon="check" isPending={busy} onPress={() => void give('confirmed')}>
          {text.mineConfirm}
        </Button>
      )}
      {correcting ? (
        <Form label={text.mineCorrect} onSubmit={submit}>
          <TextField
            label={text.mineCorrectLabel}
            hint={text.mineCorrectHint}
            rows={4}
            autoFocus
            maxLength={2000}
            value={wish}
            error={tried && wish.trim() === '' ? text.mineCorrectNeeded : undefined}
            onChange={setWish}
          />
          <Button type="submit" look="primary" wide icon="talk" isPending={busy}>
            {busy ? text.mineSending : text.mineSend}
          </Button>
          <Button look="quiet" wide onPress={() => setCorrecting(false)}>
            {commonText.cancel}
          </Button>
        </Form>
      ) : (
        <Button wide icon="talk" onPress={() => setCorrecting(true)}>
          {answer === 'correct' ? text.mineCorrectAgain : text.mineCorrect}
        </Button>
      )}
      <LinkButton to="/me/roles" look="quiet" wide icon="role">
        {text.toMine}
      </LinkButton>
    </section>
  );
}
