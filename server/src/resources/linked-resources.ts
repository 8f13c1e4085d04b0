import type { Board, ResourceId } from '@tsunagu/domain';

/** The rows of the directory that elements of a map stand for, each once. */
export const linkedResources = ({ elements }: Pick<Board, 'elements'>): ResourceId[] => [
  ...new Set(
    elements.flatMap((element) =>
      element.kind === 'resource' && element.resourceId !== null ? [element.resourceId] : [],
    ),
  ),
];
