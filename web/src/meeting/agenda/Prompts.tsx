import type { AgendaItem } from '@tsunagu/domain';

/** What the facilitator may ask in an agenda item. */
export function Prompts({ item }: { item: AgendaItem }) {
  const prompts = item.prompt.split('\n').filter((line) => line.trim() !== '');
  return (
    <ul className="list-disc space-y-1 pb-3 pl-6 text-small empty:hidden">
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  );
}
