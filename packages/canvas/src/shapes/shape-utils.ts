import { InkUtil } from './ink-util.tsx';
import {
  AreaUtil,
  CaptionUtil,
  IssueUtil,
  NoteUtil,
  PersonUtil,
  ResourceUtil,
  type ShapeActions,
} from './placed-util.tsx';
import { TieUtil } from './tie-util.tsx';

/** Every kind of shape a map has, and no other: nothing that tldraw could paste, embed or nest. */
export const createShapeUtils = (actions: ShapeActions) => [
  PersonUtil.configure({ actions }),
  ResourceUtil.configure({ actions }),
  NoteUtil.configure({ actions }),
  AreaUtil.configure({ actions }),
  CaptionUtil.configure({ actions }),
  IssueUtil.configure({ actions }),
  TieUtil.configure({ actions }),
  InkUtil,
];
export type BoardShapeUtils = ReturnType<typeof createShapeUtils>;
