/** Shared look of everything that is typed into; 48 px high, the edge dark enough to be found (3 : 1). Brought into sight with its label above it. */
export const inputClass =
  'min-h-target w-full scroll-mt-24 rounded-8 border-2 border-edge bg-white px-side py-1.5 text-body text-ink ' +
  'placeholder:text-solid-gray-600 data-invalid:border-danger aria-invalid:border-danger ' +
  'disabled:bg-solid-gray-50 disabled:text-solid-gray-600';
export const labelClass = 'block font-bold';
export const hintClass = 'block text-small text-ink-soft';
export const errorClass = 'flex items-start gap-2 font-bold text-danger';
