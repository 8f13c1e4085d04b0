export { board } from './arbitraries/board.ts';
export * from './arbitraries/elements.ts';
export * from './arbitraries/records.ts';
export { line, richText, text } from './arbitraries/text.ts';
export { type FakeClock, fakeClock } from './fake-clock.ts';
export { NETWORK, type Peer, PeerNetwork } from './peers/network.ts';
export { type EditName, randomEdit } from './peers/random-edit.ts';
export { type Random, seededRandom } from './seeded-random.ts';
