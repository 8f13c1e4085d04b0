import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../live/store.ts';
import { dismiss, useUi } from '../live/ui.tsx';

/** What has just been done and can be taken back. Stays until it is put away; nothing here vanishes by itself. */
export function Notices() {
  const ui = useUi();
  const notices = useStore(ui.notices);
  const spoken = useStore(ui.spoken);
  return (
    <div aria-live="polite" className="shrink-0">
      <p className="sr-only">{spoken}</p>
      {notices.length === 0 ? null : (
        <ul aria-label={meetingText.notices} className="divide-y divide-line border-t-2 border-ink bg-white">
          {notices.map((notice) => (
            <li key={notice.id} className="flex flex-wrap items-center gap-3 px-4 py-1">
              <span className="min-w-0 flex-1 basis-60">{notice.text}</span>
              {notice.action ? (
                <Button
                  look="primary"
                  icon="undo"
                  onPress={() => {
                    notice.action?.run();
                    dismiss(ui, notice.id);
                  }}
                >
                  {notice.action.label}
                </Button>
              ) : null}
              <Button look="quiet" icon="close" onPress={() => dismiss(ui, notice.id)}>
                {meetingText.dismiss}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
