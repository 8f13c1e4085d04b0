export { readConfig } from '../config.ts';
export { addUser } from './add-user.ts';
export { loadSample } from './load-sample.ts';
export { loadStory } from './load-story.ts';
