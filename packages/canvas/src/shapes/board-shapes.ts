import { AreaUtil, LanesUtil } from './enclosures.tsx';
import { InkUtil } from './ink-util.tsx';
import { PersonUtil } from './person-util.tsx';
import type { ShapeActions } from './placed-util.tsx';
import {
  CaptionUtil,
  CardUtil,
  ChartUtil,
  ImageUtil,
  IssueUtil,
  NoteUtil,
  TableUtil,
  TimelineUtil,
} from './plain-shapes.tsx';
import { ResourceUtil } from './resource-util.tsx';
import { TieUtil } from './tie-util.tsx';
import { UnionUtil } from './union-util.tsx';

/** Every kind of shape a map has, and no other: nothing that tldraw could paste, embed or nest. */
export const createShapeUtils = (actions: ShapeActions) => [
  PersonUtil.configure({ actions }),
  ResourceUtil.configure({ actions }),
  NoteUtil.configure({ actions }),
  AreaUtil.configure({ actions }),
  CaptionUtil.configure({ actions }),
  CardUtil.configure({ actions }),
  TableUtil.configure({ actions }),
  ChartUtil.configure({ actions }),
  TimelineUtil.configure({ actions }),
  LanesUtil.configure({ actions }),
  ImageUtil.configure({ actions }),
  IssueUtil.configure({ actions }),
  TieUtil.configure({ actions }),
  UnionUtil.configure({ actions }),
  InkUtil,
];
export type BoardShapeUtils = ReturnType<typeof createShapeUtils>;
