import { DataSource } from 'typeorm';
import { migrations } from '../../src/platform/database/migration-list';
import { MoneyPlaces1795300000042 } from '../../src/platform/database/migrations/0042-money-places';
import type { TestApi } from '../support/test-api';

/** Goes back to before the places of money were kept, writes as was written then, and forth again. */
export async function movedPastMoneyPlaces(
  api: TestApi,
  writtenThen: () => Promise<unknown>,
): Promise<void> {
  const owner = new DataSource({
    type: 'postgres',
    url: api.urls.owner,
    migrations,
    migrationsTableName: 'applied_migration',
    installExtensions: false,
    extra: { max: 1, appRole: 'motcua_app', sealerRole: 'motcua_sealer' },
  });
  await owner.initialize();
  try {
    const later = migrations.slice(migrations.indexOf(MoneyPlaces1795300000042));
    for (const _each of later) await owner.undoLastMigration({ transaction: 'each' });
    await writtenThen();
    await owner.runMigrations({ transaction: 'each' });
  } finally {
    await owner.destroy();
  }
}
