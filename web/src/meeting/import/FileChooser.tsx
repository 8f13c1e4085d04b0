import { useId } from 'react';
import { buttonClass } from '../../components/button-look.ts';
import { Icon } from '../../components/Icon.tsx';

const ACCEPTED = '.json,.csv,.tsv,.txt,.tldr,.png,.jpg,.jpeg,.webp,application/json,text/csv,image/png,image/jpeg';

/** The browser's own window for choosing files, behind a button like the others. The same file can be chosen again. */
export function FileChooser({
  label,
  isFirst,
  onChoose,
}: {
  label: string;
  isFirst: boolean;
  onChoose: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <div className="relative inline-block">
      <input
        id={id}
        type="file"
        multiple
        accept={ACCEPTED}
        className="peer absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onChoose(files);
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonClass({ look: isFirst ? 'primary' : 'secondary' })} pointer-events-none peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-black`}
      >
        <Icon name="enter" />
        {label}
      </label>
    </div>
  );
}
