import { useId } from 'react';
import { buttonClass, type ButtonLook } from './button-look.ts';
import { Icon } from './Icon.tsx';

/** The browser's own window for choosing one file, behind a button like the others. The same file can be chosen again. */
export function FileButton({
  label,
  accept,
  look = 'secondary',
  onChoose,
}: {
  label: string;
  accept: string;
  look?: NonNullable<ButtonLook['look']>;
  onChoose: (file: File) => void;
}) {
  const id = useId();
  return (
    <div className="relative inline-block">
      <input
        id={id}
        type="file"
        accept={accept}
        className="peer absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          event.target.value = '';
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonClass({ look })} pointer-events-none peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-black`}
      >
        <Icon name="enter" />
        {label}
      </label>
    </div>
  );
}
