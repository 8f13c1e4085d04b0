/**
 * The drawing board's chunk: large, and so no part of a page's own. A page that will show a map asks for it at once, so that
 * it travels and is read while the meeting is still being asked for.
 */
export const loadCanvas = () => import('@tsunagu/canvas');
