import fastify from 'fastify';
import { Pool } from 'pg';

/** What the parent process asks to be served. */
export interface BareRoute {
  readonly databaseUrl: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly port: number;
}

const poolSize = 12;

/** The yardstick: Fastify and pg, one statement, its rows as JSON; no sign-in, nothing else. */
async function serve({ databaseUrl, text, values, port }: BareRoute): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: poolSize });
  const server = fastify();
  server.get('/', async () => (await pool.query(text, [...values])).rows);
  await server.listen({ port, host: '127.0.0.1' });
  process.send?.('ready');
}

process.on('disconnect', () => process.exit(0));
process.once('message', (route: BareRoute) => void serve(route));
