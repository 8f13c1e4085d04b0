import { commonText } from '@tsunagu/domain/catalogue/common';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import { useSyncExternalStore } from 'react';
import { Icon } from '../components/Icon.tsx';

/**
 * Stands on every page: nobody may believe that real people's data are safe here yet. One line until opened; `slim`:
 * 32 px where the map needs the room.
 */
export function NoRealDataBanner({ slim = false }: { slim?: boolean }) {
  return (
    <details className="screen-only shrink-0 border-b border-caution/40 bg-caution-soft text-small">
      <summary
        className={`flex cursor-pointer items-center gap-2 px-4 text-caution ${slim ? 'min-h-6 py-0.5 leading-[1.5]' : 'min-h-target py-1'}`}
      >
        <Icon name="info" className="max-sm:hidden" />
        {/* One run of text on a phone: two columns of it would fill half the screen when letters are large. */}
        <span className="flex min-w-0 flex-1 justify-between gap-x-2 max-sm:block">
          {shellText.noRealDataShort}
          <span className="shrink-0 underline underline-offset-4">{shellText.noRealDataMore}</span>
        </span>
      </summary>
      <p className="px-4 pb-3">{commonText.noRealData}</p>
    </details>
  );
}

const watchOnline = (fn: () => void) => {
  window.addEventListener('online', fn);
  window.addEventListener('offline', fn);
  return () => {
    window.removeEventListener('online', fn);
    window.removeEventListener('offline', fn);
  };
};

/** Says so while the device has no network at all. */
export function OfflineNotice() {
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine);
  return (
    <div role="status" className="screen-only shrink-0">
      {online ? null : (
        <p className="flex items-center gap-2 bg-ink px-4 py-2 text-white">
          <Icon name="offline" />
          <span>{shellText.offline}</span>
        </p>
      )}
    </div>
  );
}
