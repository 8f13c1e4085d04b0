export type { ApiType } from './http/app.ts';
export { type Config, readConfig } from './config.ts';
export { type Parts, type RunningServer, startServer } from './main.ts';
