import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { onDatabase } from './test-environment';

/** Drops what this run made and gives the server back. */
export default async function stopAfterTests(): Promise<void> {
  const started = globalThis.motcuaTestPostgres;
  if (!started) return;
  const { postgres, run } = started;
  await onDatabase(postgres.urls.superuser, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like '%\\_' || $1 || '%'`,
      [run],
    );
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  });
  rmSync(join(postgres.dataDir, `run-${run}.json`), { force: true });
  rmSync(join(postgres.dataDir, 'files', run), { recursive: true, force: true });
  await postgres.stop();
}
