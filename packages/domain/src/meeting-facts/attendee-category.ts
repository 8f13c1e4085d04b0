import { z } from 'zod';

/** 区分 of somebody who attends: 本人・家族, 委員・構成員, オブザーバー, 事務局; `unset` = not said. */
export const AttendeeCategory = z.enum(['unset', 'family', 'member', 'observer', 'secretariat']);
export type AttendeeCategory = z.infer<typeof AttendeeCategory>;
