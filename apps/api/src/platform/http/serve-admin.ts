import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { NotFoundException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem/problem.filter';

const yearInSeconds = 31_536_000;

/** Serves the built admin and the public tracking page from the API's own port. */
export async function serveAdmin(
  application: NestFastifyApplication,
  adminDir: string,
): Promise<void> {
  if (!existsSync(join(adminDir, 'index.html'))) return;
  await application.register(fastifyStatic, {
    root: adminDir,
    serve: false,
    preCompressed: true,
  });
  const server = application.getHttpAdapter().getInstance();
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (/^\/(api|docs)(\/|$)/.test(path))
      return sendProblem(new NotFoundException(path), request, reply);
    // Built files carry a hash in their name: they never change under it.
    if (/^\/assets\/[\w.-]+$/.test(path))
      return reply.sendFile(path.slice(1), { maxAge: yearInSeconds * 1000, immutable: true });
    if (/^\/[\w-]+\.[a-z0-9]+$/.test(path) && existsSync(join(adminDir, path)))
      return reply.sendFile(path.slice(1), { maxAge: 0 });
    if (/^\/(track|rate)(\/|$)/.test(path)) return reply.sendFile('track.html', { maxAge: 0 });
    return reply.sendFile('index.html', { maxAge: 0 });
  });
}
