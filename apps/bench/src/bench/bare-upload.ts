import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import fastify from 'fastify';

/** What the parent process asks to be served. */
export interface BareUpload {
  readonly folder: string;
  readonly port: number;
}

/** Writes and hashes the bytes as they come, and sees them safely on disk. */
async function keep(content: Readable, file: string): Promise<string> {
  const handle = await open(file, 'wx');
  const hash = createHash('sha256');
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** The yardstick: Fastify and a file; no form, no look at the content, no sign-in, no row. */
async function serve({ folder, port }: BareUpload): Promise<void> {
  const server = fastify({ bodyLimit: 1024 ** 3 });
  server.addContentTypeParser('application/octet-stream', (_, payload, done) =>
    done(null, payload),
  );
  server.post('/', async (request, reply) => {
    const file = join(folder, randomUUID());
    const sha256 = await keep(request.body as Readable, file);
    await rm(file);
    return reply.code(201).send({ sha256 });
  });
  await server.listen({ port, host: '127.0.0.1' });
  process.send?.('ready');
}

process.on('disconnect', () => process.exit(0));
process.once('message', (order: BareUpload) => void serve(order));
