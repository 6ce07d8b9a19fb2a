import type { FastifyInstance, FastifyRequest } from 'fastify';

interface KnownRoute {
  readonly matches: RegExp;
  readonly methods: readonly string[];
}

/** By the server itself, which every part of the application shares. */
const known = new WeakMap<object, KnownRoute[]>();

/** Remembers what is served where, so that a wrong method can be told from a wrong address. */
export function rememberRoutes(server: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  known.set(server.server, routes);
  server.addHook('onRoute', ({ url, method }) => {
    // Whatever nobody else serves shows the screens; that is no address of its own.
    if (url.endsWith('*')) return;
    routes.push({ matches: pathPattern(url), methods: [method].flat() });
  });
}

const pathPattern = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`);

/** The methods that the address of a request takes; none where nothing is served. */
export function methodsAt({ server, url }: FastifyRequest): string[] {
  const path = url.split('?')[0] ?? '';
  const routes = (known.get(server.server) ?? []).filter(({ matches }) => matches.test(path));
  return [...new Set(routes.flatMap(({ methods }) => methods))].sort();
}
