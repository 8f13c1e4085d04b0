export type { ApiType } from './http/app.ts';
export { startServer } from './main.ts';
