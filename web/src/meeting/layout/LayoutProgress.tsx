import { layoutText } from '@tsunagu/domain/catalogue/layout';
import { useId } from 'react';
import { Button } from '../../components/Button.tsx';

/** How far a layout is, and the way to stop it. The share is spoken by the bar itself. */
export function LayoutProgress({ share, words, onStop }: { share: number; words: string; onStop: () => void }) {
  const id = useId();
  const percent = Math.round(share * 100);
  return (
    <div className="space-y-2">
      <label htmlFor={id} className="block font-bold">
        {words}
      </label>
      <div className="flex flex-wrap items-center gap-4">
        <progress id={id} max={100} value={percent} className="h-4 min-w-40 flex-1 accent-accent">
          {layoutText.done(percent)}
        </progress>
        <span aria-hidden="true">{layoutText.done(percent)}</span>
        <Button autoFocus icon="close" onPress={onStop}>
          {layoutText.stop}
        </Button>
      </div>
    </div>
  );
}
