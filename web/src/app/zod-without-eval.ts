/**
 * Zod compiles its schemas with `new Function` where it may, and finds out by trying; our content security policy
 * reports each try. This is where zod keeps the setting of `z.config({ jitless: true })`. Written here by its name,
 * because it has to stand before the first schema is made, and importing zod would bring all of it to the first page.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
