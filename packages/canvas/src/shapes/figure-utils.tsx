import type { ChartShape, ImageShape, TableShape, TimelineShape } from '../shape-types.ts';
import { sizedProps, SizedUtil } from './sized-util.tsx';

export class TableUtil extends SizedUtil<TableShape> {
  static override type = 'table' as const;
  static override props = sizedProps;
}

export class ChartUtil extends SizedUtil<ChartShape> {
  static override type = 'chart' as const;
  static override props = sizedProps;
}

export class TimelineUtil extends SizedUtil<TimelineShape> {
  static override type = 'timeline' as const;
  static override props = sizedProps;
}

export class ImageUtil extends SizedUtil<ImageShape> {
  static override type = 'image' as const;
  static override props = sizedProps;
}
