import { StateNode } from 'tldraw';

/** On the wall nobody works: a tool without a single gesture. */
export class WallTool extends StateNode {
  static override id = 'wall';
}
