import { factsSettingsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { Button } from '../components/Button.tsx';
import type { Removal } from './use-removal.ts';

/** What was just taken out, with the way back. */
export function RemovalNotice({ removal }: { removal: Removal }) {
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 empty:hidden">
      {removal.notice === '' ? null : (
        <>
          <p>{removal.notice}</p>
          <Button icon="undo" onPress={removal.undo}>
            {text.undo}
          </Button>
        </>
      )}
    </div>
  );
}
