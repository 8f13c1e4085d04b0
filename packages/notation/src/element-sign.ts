import type { Element, Issue, TieEnd } from '@tsunagu/domain';
import { canCarryTie } from '@tsunagu/domain';
import { textSizes, type SignOptions } from './options.ts';
import type { Outline } from './outline.ts';
import { moved, union, type Box, type Sign } from './sign-node.ts';
import { areaSign } from './signs/area.ts';
import { framedSign } from './signs/figure.ts';
import { roleBadge } from './signs/badge.ts';
import { issueSign } from './signs/issue.ts';
import { captionSign, noteSign } from './signs/note.ts';
import { personSign } from './signs/person.ts';
import { resourceSign } from './signs/resource.ts';

/**
 * An element as drawn, in its own coordinates (origin = `element.pos`).
 * `body` is the form itself: what is selected, measured for free space and met by ties; `bounds` holds words and badges too.
 */
export type ElementSign = Sign & { readonly body: Box };

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
      return withBody(noteSign(element, options), 1);
    case 'caption':
      return withBody(captionSign(element, options), 0);
    case 'card':
    case 'table':
    case 'chart':
    case 'timeline':
    case 'lanes':
    case 'image':
      return withBody(framedSign(element, options), 1);
    case 'area':
      return { ...areaSign(element, options), body: { x: 0, y: 0, ...element.size } };
  }
}

const withBody = (sign: Sign, rim: number): ElementSign => ({
  ...sign,
  body: { x: 0, y: 0, w: Math.max(8, sign.bounds.w - 2 * rim), h: Math.max(8, sign.bounds.h - 2 * rim) },
});

/** Draws an element; `roles` is how many roles were made from it, shown as a badge on its upper right. */
export function elementSign(element: Element, options: SignOptions, roles = 0): ElementSign {
  return badged(plainSign(element, options), roles, options);
}

/** Draws an issue card, like an element. */
export function issueCardSign(issue: Issue, options: SignOptions, roles = 0): ElementSign {
  return badged(withBody(issueSign(issue, options), 1), roles, options);
}

function badged(sign: ElementSign, roles: number, options: SignOptions): ElementSign {
  if (roles === 0) return sign;
  const badge = roleBadge(roles, { x: sign.body.x + sign.body.w - 4, y: sign.body.y - 4 }, textSizes(options).small);
  return { ...sign, nodes: [...sign.nodes, ...badge.nodes], bounds: union([sign.bounds, badge.bounds]) };
}

/** Where ties meet an element, on the board; undefined for elements that carry none. */
export function tieOutline(element: Element, options: SignOptions): Outline | undefined {
  if (!canCarryTie(element)) return undefined;
  const outline = plainOutline(element, options);
  return {
    ...outline,
    small: 'textScale' in element && element.textScale === 'small',
    box: moved(outline.box, element.pos),
    ...(outline.words ? { words: moved(outline.words, element.pos) } : {}),
  };
}

function plainOutline(element: TieEnd, options: SignOptions): Outline {
  switch (element.kind) {
    case 'area':
      return { form: element.shape === 'ring' ? 'ellipse' : 'rect', box: { x: 0, y: 0, ...element.size } };
    case 'person':
      return personSign(element, options).outline;
    case 'resource':
      return resourceSign(element, options).outline;
    default:
      return { form: 'rect', box: plainSign(element, options).body };
  }
}
