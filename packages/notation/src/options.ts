import { LABEL_TEXT, MIN_TEXT } from './palette.ts';
import { DEFAULT_PROFILE, type NotationProfile } from './profile.ts';

/** What a drawing depends on besides the thing itself. */
export type SignOptions = {
  /** 名前をかくす. */
  readonly hideNames: boolean;
  /** Takes known names out of free text while names are hidden; see `hideNamesIn` of the domain. */
  readonly hideIn?: (text: string) => string;
  /** No text smaller than this many units; a wall view that shows the board at 50 % asks for 56 to reach 28 px. */
  readonly minText?: number;
  readonly profile?: NotationProfile;
};

/** Text sizes for the given options; never under 14 units, labels never under 18. */
export function textSizes(options: SignOptions): { small: number; label: number; atLeast: (size: number) => number } {
  const floor = Math.max(MIN_TEXT, options.minText ?? 0);
  return {
    small: Math.max(MIN_TEXT, floor),
    label: Math.max(LABEL_TEXT, floor),
    atLeast: (size) => Math.max(size, floor),
  };
}

export const profileOf = (options: SignOptions): NotationProfile => options.profile ?? DEFAULT_PROFILE;

/** Free text as it may be shown. */
export const freeText = (text: string, options: SignOptions): string =>
  options.hideNames && options.hideIn ? options.hideIn(text) : text;
