/** How pressable things look; shared by buttons and by links that look like buttons. */
export type ButtonLook = {
  /** `primary`: the one thing to do next. `quiet`: inside toolbars and lists. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  /** Takes the whole width of its column. */
  wide?: boolean;
};

const LOOKS = {
  primary:
    'border-accent bg-accent text-white hover:bg-accent-strong hover:border-accent-strong data-pressed:bg-blue-1200',
  secondary: 'border-accent bg-white text-accent hover:bg-accent-soft data-pressed:bg-blue-100',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft data-pressed:bg-blue-100',
  danger: 'border-danger bg-white text-danger hover:bg-danger-soft data-pressed:bg-red-100',
} as const;
const SIZES = {
  normal: 'min-h-target min-w-target px-side py-2',
  large: 'min-h-[4.5rem] px-6 py-4 text-[1.375rem] rounded-12',
} as const;

export function buttonClass({ look = 'secondary', size = 'normal', wide = false }: ButtonLook): string {
  return [
    'inline-flex items-center justify-center gap-2 rounded-8 border-2 text-center leading-[1.4] font-bold no-underline',
    'cursor-pointer select-none touch-manipulation',
    'disabled:cursor-not-allowed disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-600',
    LOOKS[look],
    SIZES[size],
    wide ? 'w-full' : '',
  ].join(' ');
}
