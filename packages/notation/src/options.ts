import { DEFAULT_NOTATION, TEXT_SIZE, type AssetId, type NotationProfile, type TextScale } from '@tsunagu/domain';
import { LABEL_TEXT } from './palette.ts';

/** What a drawing depends on besides the thing itself. */
export type SignOptions = {
  /** 名前をかくす. */
  readonly hideNames: boolean;
  /** Takes known names out of free text while names are hidden; see `hideNamesIn` of the domain. */
  readonly hideIn?: (text: string) => string;
  /** Names and labels have at least this many units; a wall that shows the board at 85 % asks for 33 to reach 28 px. Details follow. */
  readonly minText?: number;
  /** False leaves out what is read from near (bullets, contacts, relations, icons): names then have its room. */
  readonly details?: boolean;
  /** By which signs meanings are drawn; the product's own without it. Boards say it in their `meta.notation`. */
  readonly profile?: NotationProfile;
  /** Where a picture is to be had: its data, or a path on this server. Undefined: it is shown by its words. */
  readonly assetHref?: (asset: AssetId) => string | undefined;
};

/**
 * Text sizes for the given options: labels 28 units (small: 20) or what is asked for, details in proportion. Small words grow
 * with the others, but stay small: a map of sixty names has no room for more.
 */
export function textSizes(
  options: SignOptions,
  scale: TextScale = 'normal',
): { readonly small: number; readonly label: number; readonly enlarged: number } {
  const enlarged = Math.max(1, (options.minText ?? 0) / LABEL_TEXT);
  return {
    label: TEXT_SIZE[scale].label * enlarged,
    small: Math.round(TEXT_SIZE[scale].detail * enlarged),
    enlarged,
  };
}

/** Whether bullets, contacts, relations and icons are drawn. */
export const showsDetails = (options: SignOptions): boolean => options.details ?? true;

export const profileOf = (options: SignOptions): NotationProfile => options.profile ?? DEFAULT_NOTATION;

/** Free text as it may be shown. */
export const freeText = (text: string, options: SignOptions): string =>
  options.hideNames && options.hideIn ? options.hideIn(text) : text;
