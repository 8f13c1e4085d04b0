import { createContext } from 'react';

/** Says what was done, in the window's own line: seen and read aloud. */
export const SayContext = createContext<(words: string) => void>(() => undefined);
