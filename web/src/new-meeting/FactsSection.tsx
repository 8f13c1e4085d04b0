import { basisLine, type MeetingFacts, opennessLine } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import type { ComponentProps } from 'react';
import { FactsFields } from '../meeting-facts/FactsFields.tsx';

/** 会議の決まり, folded: most of it is decided once, and a quick meeting needs none of it. */
export function FactsSection(props: ComponentProps<typeof FactsFields>) {
  const said = summary(props.facts);
  const isWrong = Object.keys(props.errors).length > 0;
  return (
    <details className="rounded-12 border border-line p-4" {...(isWrong ? { open: true } : {})}>
      <summary className="min-h-target cursor-pointer content-center font-bold">
        {text.newMeetingTitle}
        <span className="block text-small font-normal text-ink-soft">{said === '' ? text.newMeetingHint : said}</span>
      </summary>
      <div className="mt-4">
        <FactsFields {...props} />
      </div>
    </details>
  );
}

const summary = (facts: MeetingFacts): string =>
  [facts.kind, basisLine(facts), opennessLine(facts), facts.secretariat].filter((part) => part !== '').join('　');
