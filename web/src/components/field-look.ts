/** Shared look of everything that is typed into; 48 px high, the edge dark enough to be found (3 : 1). */
export const inputClass =
  'min-h-target w-full rounded-8 border-2 border-edge bg-white px-side py-2 text-body text-ink ' +
  'placeholder:text-solid-gray-600 data-invalid:border-danger aria-invalid:border-danger ' +
  'disabled:bg-solid-gray-50 disabled:text-solid-gray-600';
export const labelClass = 'block font-bold';
export const hintClass = 'block text-small text-ink-soft';
export const errorClass = 'flex items-start gap-2 font-bold text-danger';
