import { joinText } from '@tsunagu/domain/catalogue/join';
import { CheckField } from '../components/CheckField.tsx';

/** 誓約: its text is on the page, not behind a link, because it is what somebody agrees to. */
export function Pledge({
  pledged,
  onChange,
  error,
}: {
  pledged: boolean;
  onChange: (pledged: boolean) => void;
  error: string | undefined;
}) {
  return (
    <section aria-labelledby="pledge-title" className="space-y-3 rounded-12 border border-line p-4">
      <h2 id="pledge-title">{joinText.pledgeTitle}</h2>
      <ul className="list-disc space-y-1 pl-6">
        {joinText.pledge.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="text-small text-ink-soft">{joinText.pledgeBasis}</p>
      <CheckField label={joinText.pledgeCheck} checked={pledged} onChange={onChange} error={error} />
    </section>
  );
}
