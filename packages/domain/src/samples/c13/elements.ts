import type { Placed } from '../placing.ts';
import { councilAndResidents } from './council.ts';
import { household } from './household.ts';
import { meetings, plans } from './meetings.ts';

/** Above: the meetings of a whole city, and its plans. Below: how the council of social welfare plays the same five parts. */
export const elements: Placed[] = [...meetings, ...plans, ...household, ...councilAndResidents];
