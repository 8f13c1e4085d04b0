import type {
  CaptionShape,
  CardShape,
  ChartShape,
  ImageShape,
  IssueShape,
  NoteShape,
  TableShape,
  TimelineShape,
} from '../shape-types.ts';
import { placedProps, PlacedUtil } from './placed-util.tsx';
import { sizedProps, SizedUtil } from './sized-util.tsx';

/** Kinds of which the canvas knows nothing more than that they are placed, or sized: the notation draws all of them. */
abstract class Placed<S extends NoteShape | CaptionShape | IssueShape | CardShape> extends PlacedUtil<S> {
  static override props = placedProps;
}
export class NoteUtil extends Placed<NoteShape> {
  static override type = 'note' as const;
}
export class CaptionUtil extends Placed<CaptionShape> {
  static override type = 'caption' as const;
}
export class IssueUtil extends Placed<IssueShape> {
  static override type = 'issue' as const;
}
export class CardUtil extends Placed<CardShape> {
  static override type = 'card' as const;
}

abstract class Sized<S extends TableShape | ChartShape | TimelineShape | ImageShape> extends SizedUtil<S> {
  static override props = sizedProps;
}
export class TableUtil extends Sized<TableShape> {
  static override type = 'table' as const;
}
export class ChartUtil extends Sized<ChartShape> {
  static override type = 'chart' as const;
}
export class TimelineUtil extends Sized<TimelineShape> {
  static override type = 'timeline' as const;
}
export class ImageUtil extends Sized<ImageShape> {
  static override type = 'image' as const;
}
