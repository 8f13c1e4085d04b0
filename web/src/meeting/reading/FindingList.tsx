import type { Finding } from '@tsunagu/domain';
import { readingText as text } from '@tsunagu/domain/catalogue/reading';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { findingWords } from './finding-words.ts';
import { useFindings } from './use-reading.ts';

/** What can be read off the map now: each with what it means, what is not written, and a way to see it on the map. */
export function FindingList() {
  const findings = useFindings();
  if (findings.length === 0) return <p>{text.nothing}</p>;
  return (
    <ul className="divide-y divide-line">
      {findings.map((finding) => (
        <FindingItem key={finding.kind + (finding.elements[0] ?? '')} finding={finding} />
      ))}
    </ul>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { board } = useRoom();
  const ui = useUi();
  const { helpNames } = useSettings();
  const hideNames = useHideNames(board);
  const { says, means, missing } = findingWords(finding, {
    elements: board.elements.all(),
    view: { hideNames },
    help: helpNames,
  });
  const things = [...finding.elements, ...finding.ties];
  return (
    <li className="space-y-1 py-3">
      <p className="font-bold">{says}</p>
      <p className="text-small text-ink-soft">{means}</p>
      {missing === null ? null : <p className="text-small">{missing}</p>}
      {things.length === 0 ? null : (
        <Button
          aria-label={text.seeOf(says)}
          onPress={() => {
            const canvas = ui.canvas.get();
            if (canvas) canvas.select(things);
            else ui.selection.set(things);
            ui.spoken.set(text.selected(things.length));
          }}
        >
          {text.see(things.length)}
        </Button>
      )}
    </li>
  );
}
