import { liveText } from '@tsunagu/domain/catalogue/live';
import { Button } from '../../components/Button.tsx';

type Props = { title: string; text: string; onTake: () => void; onDismiss: () => void };

/** The text that lost against another one, offered back until somebody decides. */
export function TextOffer({ title, text, onTake, onDismiss }: Props) {
  return (
    <div role="status" className="space-y-2 rounded-8 border-l-8 border-caution bg-caution-soft px-3 py-2">
      <p className="text-small font-bold">{title}</p>
      <p className="whitespace-pre-wrap">{liveText.quoted(text)}</p>
      <p className="flex flex-wrap gap-2">
        <Button onPress={onTake}>{liveText.takeThis}</Button>
        <Button look="quiet" onPress={onDismiss}>
          {liveText.notNeeded}
        </Button>
      </p>
    </div>
  );
}
