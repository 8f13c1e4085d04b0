/**
 * Writes pages with every sign, to be looked at: `node packages/notation/scripts/sheet.ts <folder>` makes `ties-<profile>.svg`,
 * `elements.svg`, `routes.svg` and `map.svg` there. A greyscale print must tell all of them apart.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTATION_PROFILES } from '@tsunagu/domain';
import { boardSvg } from '../src/index.ts';
import { elementBoard } from './sheet/element-board.ts';
import { mapBoard, mapRoles } from './sheet/map-board.ts';
import { routeBoard } from './sheet/route-board.ts';
import { tieSheet } from './sheet/tie-sheet.ts';

const folder = process.argv[2] ?? '.';
const write = (name: string, svg: string) => writeFileSync(join(folder, `${name}.svg`), svg);

for (const profile of Object.values(NOTATION_PROFILES)) write(`ties-${profile.id}`, tieSheet(profile));
const plain = { hideNames: false, roleBadges: mapRoles, legend: true, title: '' };
write('elements', boardSvg(elementBoard, { ...plain, roleBadges: new Map() }));
write('routes', boardSvg(routeBoard, { hideNames: false }));
write('map', boardSvg(mapBoard, plain));
write('map-hidden', boardSvg(mapBoard, { ...plain, hideNames: true, minText: 28 }));
write('map-hartman', boardSvg(mapBoard, { ...plain, profile: NOTATION_PROFILES.hartman }));
