import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import type { PreparationView } from '../api/preparation.ts';
import { Icon } from '../components/Icon.tsx';

/** 準備の確かめ in words: what is done and what is still to come. It stops nothing. */
export function ReadyCheck({ ready, invitees }: Pick<PreparationView, 'ready' | 'invitees'>) {
  const openWords = (step: keyof typeof text.steps) =>
    step === 'invited' && invitees.length === 0 ? text.nobodyYet : text.steps[step].open;
  return (
    <section aria-labelledby="ready-check" className="space-y-3 rounded-12 bg-ground-soft p-4">
      <h2 id="ready-check">{text.check}</h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {ready.map(({ step, done }) => (
          <li key={step} className={`flex items-center gap-2 ${done ? 'text-good' : 'font-bold text-ink'}`}>
            <Icon name={done ? 'done' : 'wait'} />
            {done ? text.steps[step].done : openWords(step)}
          </li>
        ))}
      </ul>
      <p className="text-small text-ink-soft">{text.checkHint}</p>
    </section>
  );
}
