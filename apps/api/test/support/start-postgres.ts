import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import {
  startPostgres,
  type StartedPostgres,
} from '../../src/platform/database/embedded/supervisor.cjs';
import { createApplication } from '../../src/application';
import { LoadDemoOrganisation } from '../../src/demonstration/load-demo-organisation';
import { migrate } from '../../src/platform/database/data-source';
import { LoadBuiltinCatalogue } from '../../src/procedure-catalogue/use-cases/load-builtin-catalogue';
import { LoadReferenceData } from '../../src/reference-data/load-reference-data';
import { asDatabase, demoPassword, onDatabase, testEnvironment } from './test-environment';

declare global {
  var motcuaTestPostgres: { postgres: StartedPostgres; run: string } | undefined;
}

/** One PostgreSQL for the run, and one migrated template that every spec file clones. */
export default async function startForTests(): Promise<void> {
  process.env.TZ = 'UTC';
  const dataDir = join(tmpdir(), `motcua-api-tests-${userInfo().uid}`);
  mkdirSync(dataDir, { recursive: true });
  const postgres = await startPostgres({ dataDir, durable: false });
  const run = `${process.pid}_${randomBytes(3).toString('hex')}`;
  const template = `template_${run}`;
  await onDatabase(postgres.urls.superuser, async (client) => {
    await client.query(`create database ${template} owner motcua_owner template motcua`);
  });
  const urls = {
    owner: asDatabase(postgres.urls.owner, template),
    app: asDatabase(postgres.urls.app, template),
    sealer: asDatabase(postgres.urls.sealer, template),
  };
  await migrate(urls);
  const runDir = join(dataDir, 'files', run);
  const application = await createApplication(testEnvironment(urls, { runDir, name: template }), {
    quiet: true,
  });
  await application.init();
  await application.get(LoadReferenceData, { strict: false }).run();
  await application.get(LoadBuiltinCatalogue, { strict: false }).run();
  await application.get(LoadDemoOrganisation, { strict: false }).run(demoPassword);
  await application.close();
  const settings = join(dataDir, `run-${run}.json`);
  writeFileSync(settings, JSON.stringify({ run, template, urls: postgres.urls, dataDir }));
  process.env.MOTCUA_TEST_SETTINGS = settings;
  globalThis.motcuaTestPostgres = { postgres, run };
}
