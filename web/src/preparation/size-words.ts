import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';

/** 「3.2MB」, 「12KB」: never less than one. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_048_576
    ? text.megabytes((bytes / 1_048_576).toFixed(1))
    : text.kilobytes(Math.max(1, Math.round(bytes / 1_024)));
