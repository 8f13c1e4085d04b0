/**
 * Who may import whom, and where Japanese may stand: the table of docs/ARCHITECTURE.md as data. A test compares the
 * two, so neither can be changed alone.
 */
export interface Workspace {
  /** Folder from the root. */
  folder: string;
  /** Names of workspaces (without `@tsunagu/`) that it may import. */
  mayImport: readonly string[];
  /** Of these, types only: nothing of theirs may reach the running program. */
  typesOnly?: readonly string[];
  /** The only outside packages it may use; absent = any that its package.json lists. */
  outside?: readonly string[];
  /** Runs in browsers too, so Node's own modules are out of reach (its tests may use them). */
  anywhere?: boolean;
}

export const WORKSPACES: Readonly<Record<string, Workspace>> = {
  domain: { folder: 'packages/domain', mayImport: [], outside: ['zod', '@noble/hashes'], anywhere: true },
  notation: { folder: 'packages/notation', mayImport: ['domain'], outside: ['perfect-freehand'], anywhere: true },
  layout: { folder: 'packages/layout', mayImport: ['domain'], outside: [], anywhere: true },
  'board-doc': { folder: 'packages/board-doc', mayImport: ['domain'], outside: ['yjs'], anywhere: true },
  sync: {
    folder: 'packages/sync',
    mayImport: ['domain'],
    outside: ['y-protocols', 'lib0', 'yjs'],
    anywhere: true,
  },
  canvas: { folder: 'packages/canvas', mayImport: ['domain', 'notation', 'board-doc'], anywhere: true },
  testkit: { folder: 'packages/testkit', mayImport: ['domain', 'board-doc', 'sync'] },
  server: { folder: 'server', mayImport: ['domain', 'notation', 'board-doc', 'sync'] },
  web: {
    folder: 'web',
    mayImport: ['domain', 'notation', 'layout', 'board-doc', 'sync', 'canvas', 'server'],
    typesOnly: ['server'],
    anywhere: true,
  },
  scripts: {
    folder: 'scripts',
    mayImport: ['domain', 'notation', 'layout', 'board-doc', 'sync', 'canvas', 'testkit', 'server', 'web'],
  },
};

/** Outside packages that belong to one workspace alone. */
export const ONLY_IN: readonly { package: RegExp; workspace: string }[] = [
  { package: /^(tldraw|@tldraw\/.+)$/, workspace: 'canvas' },
];

/** Tests, and what only they use, may take the test kit and the tools of the root's package.json. */
export const TEST_ONLY_WORKSPACE = 'testkit';
/** Folders of what only tests use; the product itself may not reach into them. */
export const isTestSupport = (path: string): boolean =>
  /(^|\/)testing\//.test(path) || path.startsWith('packages/testkit/');
export const isTest = (path: string): boolean =>
  /\.(test|e2e|contract)\.tsx?$/.test(path) || path.startsWith('scripts/') || isTestSupport(path);
/** What tools load or developers look at, not the product: it may run in Node and reach into a neighbour's sources. */
export const isToolConfig = (path: string): boolean =>
  /(^|\/)[\w.-]+\.config\.ts$/.test(path) || /^packages\/[\w-]+\/(scripts|demo)\//.test(path);

/** The folders of the root; a new one is a decision (docs/decisions), not an accident. */
export const TOP_LEVEL = ['.ci', 'docs', 'packages', 'scripts', 'server', 'web'];
/** Made by running things; never committed. */
export const GENERATED = ['.cache', '.git', 'coverage', 'data', 'dist', 'node_modules', 'test-results'];

/** Where Japanese may stand in a literal, and why. Comments may quote the field's words anywhere. */
export const JAPANESE_ALLOWED: readonly { path: RegExp; because: string }[] = [
  { path: /^packages\/domain\/src\/catalogue\//, because: 'the catalogue is the place for every text' },
  {
    path: /^packages\/domain\/src\/starter-map\//,
    because: 'words that people write of relations, kinds and ties, as data to read them by',
  },
  {
    path: /^packages\/domain\/src\/anonymise\//,
    because: 'forms of names, places and dates as data to find them by, and what is written instead',
  },
  { path: /^packages\/domain\/src\/(templates|samples)\//, because: 'templates and samples are data' },
  {
    path: /^packages\/domain\/src\/(five-functions|board\/(support-network|tie)|meeting\/dates)\.ts$/,
    because: "tables of the field's own names: functions, kinds, care areas, flows, the calendar's words",
  },
  { path: /^packages\/notation\/src\/text\//, because: 'which letters may begin or end a line' },
  { path: /^web\/src\/meeting\/practice\/practice-people\.ts$/, because: 'made-up people of the practice board' },
  { path: /^packages\/[\w-]+\/(scripts|demo)\//, because: 'pictures of made-up examples for the eye of a developer' },
  { path: /\.(test|e2e|contract)\.tsx?$/, because: 'tests quote what people see and type' },
  { path: /(^|\/)testing\/|^packages\/testkit\//, because: 'test data' },
  { path: /^scripts\/boundaries\/rules\.ts$/, because: 'this very list' },
  { path: /^scripts\/e2e\/(table|steps)\.ts$/, because: 'the people and words of the stories that browsers play' },
  { path: /^scripts\/screenshots\/story\.ts$/, because: 'made-up people who appear on the pictures' },
  {
    path: /^scripts\/thirty-minutes\/(story|page|plain)\.ts$/,
    because: 'the texts of one made-up meeting, and the page about it',
  },
  { path: /^scripts\/run\.mjs$/, because: 'it runs before anything is installed, so it cannot read the catalogue' },
];
