/** Where to go after logging in: a path of this very product, whatever the address line says. */
export function safeNext(next: string | undefined): string {
  // `//host` and `/\host` lead away in browsers.
  return next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/';
}
