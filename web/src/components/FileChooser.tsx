import { useId } from 'react';
import { buttonClass } from './button-look.ts';
import { Icon } from './Icon.tsx';

/** The browser's own window for choosing files, behind a button like the others. The same file can be chosen again. */
export function FileChooser({
  label,
  accept,
  several = false,
  isFirst = false,
  onChoose,
}: {
  label: string;
  /** Sorts of files that are offered, as the browser's `accept`. */
  accept: string;
  several?: boolean;
  /** The first thing to do here. */
  isFirst?: boolean;
  onChoose: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <div className="relative inline-block">
      <input
        id={id}
        type="file"
        multiple={several}
        accept={accept}
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
