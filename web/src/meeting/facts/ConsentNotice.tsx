import { consentWarning } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useFacts } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';

/** Says as long as the meeting is open that the case's consent is missing or was taken back; stops nobody. */
export function ConsentNotice() {
  const { consent, closed, mayUseCase } = useFacts();
  const ui = useUi();
  const warning = consent === null || closed ? null : consentWarning(consent);
  if (warning === null) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b-2 border-caution bg-caution-soft px-4 py-1"
    >
      <Icon name="warning" />
      <p className="min-w-0 flex-1 basis-60">
        <b>{warning}</b>
        {/* On a phone this stands above everything, as long as the meeting is open: what is the matter has to be enough. */}
        <span className="max-sm:hidden">　{text.consentAdvice}</span>
      </p>
      {mayUseCase ? <Button onPress={() => ui.dialog.set({ kind: 'facts' })}>{text.consentSave}</Button> : null}
    </div>
  );
}
