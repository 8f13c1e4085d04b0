export * from './board/layout-input.ts';
export { whatMoves } from './layout-board.ts';
export * from './run-layout.ts';
