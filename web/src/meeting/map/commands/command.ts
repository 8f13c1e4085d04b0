import type { IconName } from '../../../components/Icon.tsx';

/** One thing that can be done with the map: shown in menus and bars with the same words and icon everywhere. */
export type Command = {
  readonly key: string;
  readonly label: string;
  /** Fewer words, for a bar with little room. */
  readonly short?: string;
  readonly icon: IconName;
  /** The keys that do the same, as a person reads them. */
  readonly keys?: string;
  readonly run: () => void;
};
export type CommandSection = { readonly key: string; readonly label: string; readonly commands: readonly Command[] };
