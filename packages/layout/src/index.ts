export * from './board/layout-input.ts';
export * from './run-layout.ts';
