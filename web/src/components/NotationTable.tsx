import type { NotationProfile } from '@tsunagu/domain';
import { notationChoiceText as text } from '@tsunagu/domain/catalogue/notation-choice';
import { DeceasedSign } from './DeceasedSign.tsx';
import { TieLine } from './TieLine.tsx';

const STRENGTHS = ['strong', 'normal', 'weak'] as const;
const COLUMNS = (['none', 'conflict'] as const).flatMap((tension) =>
  (['current', 'planned', 'broken'] as const).map((state) => ({
    tension,
    state,
    label: tension === 'none' ? text.state[state] : text.withTension(text.state[state]),
  })),
);

/** Every combination of a notation, drawn by it: whoever makes one sees at once whether all can be told apart. */
export function NotationTable({ notation }: { notation: NotationProfile }) {
  return (
    <div className="space-y-2">
      <div role="region" aria-label={text.all} tabIndex={0} className="overflow-x-auto">
        <table className="border-collapse border border-edge text-left text-small">
          <caption className="py-1 text-left font-bold">{text.all}</caption>
          <thead>
            <tr className="bg-solid-gray-50">
              <td className="border border-edge" />
              {COLUMNS.map(({ label }) => (
                <th key={label} scope="col" className="border border-edge px-2 py-1 align-bottom leading-[1.4]">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {STRENGTHS.map((strength) => (
              <tr key={strength}>
                <th scope="row" className="border border-edge bg-solid-gray-50 px-2 whitespace-nowrap">
                  {text[strength]}
                </th>
                {COLUMNS.map(({ tension, state, label }) => (
                  <td key={label} className="border border-edge px-2 py-2">
                    <TieLine
                      long
                      notation={notation}
                      meaning={{ strength, tension, state }}
                      label={text.sample(text[strength], label)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="flex items-center gap-2">
        <DeceasedSign notation={notation} />
        {text.deceased}
      </p>
    </div>
  );
}
