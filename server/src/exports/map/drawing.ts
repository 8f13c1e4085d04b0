import { type Box, type SignNode, svgDocument } from '@tsunagu/notation';
import { printable } from '../printable.ts';
import { outlined } from './outlined.ts';

/** A picture before it is a file: what is drawn, which part of it is seen, and what it is called. */
export type Drawing = {
  /** Letters are outlines, so that it looks the same without any font; made by `drawingOf`. */
  readonly nodes: readonly SignNode[];
  /** In units of the drawing. */
  readonly view: Box;
  readonly title: string;
};

export const drawingOf = (nodes: readonly SignNode[], view: Box, title: string): Drawing => ({
  nodes: outlined(nodes),
  view,
  title: printable(title),
});

export const drawingSvg = ({ nodes, view, title }: Drawing): string => svgDocument(nodes, view, title);
