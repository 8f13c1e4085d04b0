import type { CaptionShape, CardShape, IssueShape, NoteShape } from '../shape-types.ts';
import { placedProps, PlacedUtil } from './placed-util.tsx';

export class NoteUtil extends PlacedUtil<NoteShape> {
  static override type = 'note' as const;
  static override props = placedProps;
}

export class CaptionUtil extends PlacedUtil<CaptionShape> {
  static override type = 'caption' as const;
  static override props = placedProps;
}

export class IssueUtil extends PlacedUtil<IssueShape> {
  static override type = 'issue' as const;
  static override props = placedProps;
}

export class CardUtil extends PlacedUtil<CardShape> {
  static override type = 'card' as const;
  static override props = placedProps;
}
