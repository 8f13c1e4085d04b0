/** What one update may hold. Everything beyond is refused before Yjs sees it (SPEC S11). */
export type StructureLimits = {
  /** Structs of one update. Days of offline work stay below; a whole board, which no client ever sends, may not. */
  structs: number;
  /** Client blocks of one update. */
  clients: number;
  /** Client ids that one update may bring to the board for the first time. Bounds the sibling bomb. */
  newClients: number;
  /** Delete ranges of one update. SyncStep2 always carries all of them. */
  deleteRanges: number;
  /** Bytes of one string or binary value. */
  valueBytes: number;
  /** Clock length of one struct that carries no content (GC, deleted). */
  emptyLength: number;
  /** Plain values (numbers, strings, members) inside one update. */
  values: number;
  /** Levels of objects and arrays inside one plain value. */
  valueDepth: number;
  /** Levels of shared types inside each other, root = 0. */
  typeDepth: number;
};

export const STRUCTURE_LIMITS: StructureLimits = {
  structs: 30_000,
  clients: 1_024,
  newClients: 256,
  deleteRanges: 200_000,
  valueBytes: 1_048_576,
  emptyLength: 16_777_216,
  values: 300_000,
  valueDepth: 32,
  typeDepth: 64,
};

/** For what the server writes itself: an import or a template may be larger than anything a client sends at once. */
export const SERVER_STRUCTURE_LIMITS: StructureLimits = { ...STRUCTURE_LIMITS, structs: 2_000_000, values: 20_000_000 };

/** Bytes of one meeting's document (SPEC S26): ten times a board of 3,000 elements. */
export const BOARD_BYTES = 16 * 1_048_576;

/** Sockets of one person in one meeting (SPEC S27): a phone, a screen, a wall, and tabs that were forgotten. */
export const CONNECTIONS_PER_PERSON = 16;

/** What one connection may send and leave unread (SPEC S8, S9, S16). */
export type ConnectionLimits = {
  /** Bytes of one inbound frame; larger ones end in 1009. Covers a whole board (1.65 MB for 3,000 elements) twice over. */
  frameBytes: number;
  /** Bytes of one presence state. */
  presenceBytes: number;
  /** Token bucket: frames a second and the most that may come at once. */
  framesPerSecond: number;
  frameBurst: number;
  /** Token bucket: bytes a second and the most that may come at once. */
  bytesPerSecond: number;
  byteBurst: number;
  /** Unread outbound bytes after which a slow reader is closed with 1013. */
  outboundBytes: number;
  /** Update frames that may wait for the connection's first SyncStep2 (S6). */
  heldFrames: number;
};

export const CONNECTION_LIMITS: ConnectionLimits = {
  frameBytes: 4 * 1_048_576,
  presenceBytes: 64 * 1_024,
  framesPerSecond: 200,
  frameBurst: 3_000,
  bytesPerSecond: 2 * 1_048_576,
  byteBurst: 16 * 1_048_576,
  outboundBytes: 8 * 1_048_576,
  heldFrames: 500,
};
