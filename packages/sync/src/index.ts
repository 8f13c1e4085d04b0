export * from './ack-ledger.ts';
export * from './check-update.ts';
export * from './close-codes.ts';
export * from './frames.ts';
export * from './limits.ts';
export * from './structure.ts';
