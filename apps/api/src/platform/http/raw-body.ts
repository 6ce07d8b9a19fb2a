import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const bodies = new WeakMap<FastifyRequest, Buffer[]>();

/** Keeps the bytes of requests to one path as they were sent: a signature covers bytes, not JSON. */
export function keepRawBody(server: FastifyInstance, path: string): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.url.split('?')[0] !== path) return done(null, payload);
    const chunks: Buffer[] = [];
    bodies.set(request, chunks);
    const through = new PassThrough();
    payload.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
    payload.on('error', (error) => through.destroy(error));
    payload.pipe(through);
    done(null, through);
  });
}

/** The bytes of the body; empty where none were kept. */
export function rawBodyOf(request: FastifyRequest): Buffer {
  return Buffer.concat(bodies.get(request) ?? []);
}
