import { closingQuestions } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { CheckField } from '../../components/CheckField.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useMeetingTemplate } from '../template/use-meeting-template.ts';

/**
 * 終わりの確認: what the facilitator asks the room before closing, by the meeting's template, with the products that only people can
 * tell. Ticks outlive the window: mending a gap closes it for a moment. They become a part of the minutes.
 */
export function ClosingChecks() {
  const template = useMeetingTemplate();
  const { checked } = useUi();
  const ticks = useStore(checked);
  if (template === undefined) return null;
  const questions = closingQuestions(template);
  if (questions.length === 0) return null;
  const open = questions.filter((question) => !ticks.includes(question)).length;
  return (
    <section className="space-y-3 border-t border-line pt-4" aria-label={text.closingChecks}>
      <h3>{text.closingChecks}</h3>
      <p>{text.closingChecksLead}</p>
      <ul className="space-y-2">
        {questions.map((question) => (
          <li key={question}>
            <CheckField
              label={question}
              checked={ticks.includes(question)}
              onChange={(isTicked) =>
                checked.set(isTicked ? [...ticks, question] : ticks.filter((one) => one !== question))
              }
            />
          </li>
        ))}
      </ul>
      <p role="status" className="font-bold">
        {text.notChecked(open)}
      </p>
    </section>
  );
}
