import type { AnyRouter } from '@tanstack/react-router';

/** Paths of the screens in this build: what is not there is not offered. */
export function knownPaths(router: AnyRouter): ReadonlySet<string> {
  return new Set(Object.keys(router.routesByPath as object));
}
