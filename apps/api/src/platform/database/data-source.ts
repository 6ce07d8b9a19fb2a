import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migration-list';

/** The application's connection: never migrates, never synchronises, a bounded pool. */
export function applicationDataSourceOptions(url: string, poolSize = 12): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [],
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    extra: {
      max: poolSize,
      application_name: 'motcua-api',
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      // Statements are sent without waiting for the answers of those before them.
      pipeline: true,
    },
  };
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** Applies the pending migrations as the owner; the other two roles only receive grants. */
export async function migrate(urls: {
  owner: string;
  app: string;
  sealer: string;
}): Promise<string[]> {
  const owner = new DataSource({
    type: 'postgres',
    url: urls.owner,
    entities: [],
    migrations,
    migrationsTableName: 'applied_migration',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: { max: 1, appRole: roleOf(urls.app), sealerRole: roleOf(urls.sealer) },
  });
  await owner.initialize();
  try {
    const applied = await owner.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}
