import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

// Mantine sets style attributes and one style element at run time, hence 'unsafe-inline' for styles.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  // The browser's own PDF viewer shows previews of scans.
  "object-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

// An answer of the API is data: nothing in it is ever run, framed or fetched from.
const dataPolicy = "default-src 'none'; frame-ancestors 'self'";

/** Headers of every answer; what the API says is never stored by a cache in between. */
export function sendSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, _payload, done) => {
    setSecurityHeaders(request, reply);
    done();
  });
}

/** Also where no hook runs, because the address was refused before a route was looked for. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('referrer-policy', 'same-origin');
  const isData = request.url.startsWith('/api/');
  if (!reply.hasHeader('content-security-policy'))
    void reply.header('content-security-policy', isData ? dataPolicy : contentSecurityPolicy);
  if (isData && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
}
