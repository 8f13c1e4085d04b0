import { shellText } from '@tsunagu/domain/catalogue/shell';

/** Something is under way; the words are the sign, the turning ring only helps. */
export function Spinner({ label = shellText.loading }: { label?: string }) {
  return (
    <p role="status" className="flex items-center gap-3 py-4">
      <span
        aria-hidden="true"
        className="inline-block size-6 animate-spin rounded-full border-4 border-line border-t-accent"
      />
      {label}
    </p>
  );
}
