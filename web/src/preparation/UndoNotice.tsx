import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';

/** Says what was taken away and offers it back, until somebody puts the notice away. */
export function UndoNotice({ words, onUndo, onDismiss }: { words: string; onUndo: () => void; onDismiss: () => void }) {
  return (
    <Banner role="status">
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 basis-48">{words}</p>
        <Button icon="undo" onPress={onUndo}>
          {text.undo}
        </Button>
        <Button look="quiet" onPress={onDismiss}>
          {text.dismiss}
        </Button>
      </div>
    </Banner>
  );
}
