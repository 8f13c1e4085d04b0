import type { Element, Issue } from '@tsunagu/domain';
import { canCarryTie } from '@tsunagu/domain';
import { textSizes, type SignOptions } from './options.ts';
import { movedOutline, type Outline } from './outline.ts';
import { union, type Box, type Sign } from './sign-node.ts';
import { areaSign } from './signs/area.ts';
import { roleBadge } from './signs/badge.ts';
import { cardSign } from './signs/card.ts';
import { chartSign } from './signs/chart/chart.ts';
import { imageSign } from './signs/image.ts';
import { issueSign } from './signs/issue.ts';
import { lanesSign } from './signs/lanes.ts';
import { marksPlace, marksRow, placedMarks } from './signs/marks.ts';
import { captionSign, noteSign } from './signs/note.ts';
import { personSign } from './signs/person.ts';
import { resourceSign } from './signs/resource.ts';
import { tableSign } from './signs/table.ts';
import { timelineSign } from './signs/timeline.ts';

/**
 * An element as drawn, in its own coordinates (origin = `element.pos`).
 * `body` is the form itself: what is selected and measured for free space; `outline` is where ties meet it; `bounds` holds words
 * and badges too.
 */
export type ElementSign = Sign & { readonly body: Box; readonly outline: Outline };

function plainSign(element: Element, options: SignOptions): ElementSign {
  switch (element.kind) {
    case 'person': {
      const sign = personSign(element, options);
      return { ...sign, body: sign.outline.box };
    }
    case 'resource': {
      const sign = resourceSign(element, options);
      return { ...sign, body: sign.outline.box };
    }
    case 'note':
      return rectangular(noteSign(element, options), 1);
    case 'caption':
      return rectangular(captionSign(element, options), 0);
    case 'card':
      return rectangular(cardSign(element, options), 1);
    case 'table':
      return rectangular(tableSign(element, options), 1);
    case 'chart':
      return rectangular(chartSign(element, options), 1);
    case 'timeline':
      return rectangular(timelineSign(element, options), 1);
    case 'lanes':
      return rectangular(lanesSign(element, options), 1);
    case 'image':
      return rectangular(imageSign(element, options), 1);
    case 'area': {
      const body = { x: 0, y: 0, ...element.size };
      const form = element.shape === 'ring' ? 'ellipse' : 'rect';
      return { ...areaSign(element, options), body, outline: { form, box: body, hollow: true } };
    }
  }
}

/** A sign that is one rectangle, of which `rim` units at each side are its line's. */
function rectangular(sign: Sign, rim: number): ElementSign {
  const body = { x: 0, y: 0, w: Math.max(8, sign.bounds.w - 2 * rim), h: Math.max(8, sign.bounds.h - 2 * rim) };
  return { ...sign, body, outline: { form: 'rect', box: body } };
}

/** Draws an element with its marks; `roles` is how many roles were made from it, shown as a badge on its upper right. */
export function elementSign(element: Element, options: SignOptions, roles = 0): ElementSign {
  const sign = badged(marked(element, plainSign(element, options), options), roles, options);
  return isSmall(element) ? { ...sign, outline: { ...sign.outline, small: true } } : sign;
}

const isSmall = (element: Element): boolean => 'textScale' in element && element.textScale === 'small';

/** Badges of the functions and the callout on an element's lower edge. Enclosures and captions draw them with their words. */
function marked(element: Element, sign: ElementSign, options: SignOptions): ElementSign {
  if (element.kind === 'caption' || element.kind === 'area' || element.kind === 'lanes') return sign;
  const { small } = textSizes(options, isSmall(element) ? 'small' : 'normal');
  const marks = marksRow(element, small, options);
  if (!marks) return sign;
  const row = placedMarks(marks, marksPlace(sign.outline, marks));
  return { ...sign, nodes: [...sign.nodes, ...row.nodes], bounds: union([sign.bounds, row.bounds]) };
}

/** Draws an issue card, like an element. */
export function issueCardSign(issue: Issue, options: SignOptions, roles = 0): ElementSign {
  return badged(rectangular(issueSign(issue, options), 1), roles, options);
}

function badged(sign: ElementSign, roles: number, options: SignOptions): ElementSign {
  if (roles === 0) return sign;
  const badge = roleBadge(roles, { x: sign.body.x + sign.body.w - 4, y: sign.body.y - 4 }, textSizes(options).small);
  return { ...sign, nodes: [...sign.nodes, ...badge.nodes], bounds: union([sign.bounds, badge.bounds]) };
}

/** Where ties meet an element, on the board; undefined for elements that carry none. */
export function tieOutline(element: Element, options: SignOptions): Outline | undefined {
  if (!canCarryTie(element)) return undefined;
  const outline = movedOutline(plainSign(element, options).outline, element.pos);
  return isSmall(element) ? { ...outline, small: true } : outline;
}
