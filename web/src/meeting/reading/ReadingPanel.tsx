import { readingText as text } from '@tsunagu/domain/catalogue/reading';
import { FindingList } from './FindingList.tsx';
import { LayerPicker } from './LayerPicker.tsx';
import { useSentences } from './use-reading.ts';

/** 見かた: layers, what can be read off the map, and the map in sentences. */
export function ReadingPanel() {
  return (
    <div className="space-y-8">
      <LayerPicker />
      <section aria-labelledby="findings-heading" className="space-y-2">
        <h2 id="findings-heading">{text.title}</h2>
        <p className="text-small text-ink-soft">{text.about}</p>
        <FindingList />
      </section>
      <Sentences />
    </div>
  );
}

/** Folded until asked for: a long map is many sentences. */
function Sentences() {
  const sentences = useSentences();
  return (
    <details className="rounded-8 border-2 border-edge">
      <summary className="flex min-h-target cursor-pointer items-center px-4 font-bold">
        {text.inSentences(sentences.length)}
      </summary>
      <ol className="list-decimal space-y-1 py-2 pr-4 pl-10">
        {sentences.map((sentence, i) => (
          <li key={`${i} ${sentence}`}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
}
