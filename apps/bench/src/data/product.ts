import { createRequire } from 'node:module';
import { join } from 'node:path';

export const checkout = join(__dirname, '..', '..', '..', '..');
export const apiScript = join(checkout, 'apps/api/dist/main.js');

// The programs under measurement are the ones that run: the compiled API and its supervisor.
const fromApi = createRequire(join(checkout, 'apps/api/package.json'));

export const { startPostgres } = fromApi(
  './src/platform/database/embedded/supervisor.cjs',
) as typeof import('../../../api/src/platform/database/embedded/supervisor.cjs');

export const { startApi, waitUntilReady } = fromApi(
  './src/platform/launcher/api-process.cjs',
) as typeof import('../../../api/src/platform/launcher/api-process.cjs');

export const { Sealer } = fromApi(
  './dist/platform/journal/sealer.js',
) as typeof import('../../../api/src/platform/journal/sealer');

export const { SealKey } = fromApi(
  './dist/platform/journal/seal-key.js',
) as typeof import('../../../api/src/platform/journal/seal-key');

export const { verifyJournal } = fromApi(
  './dist/platform/journal/verify-journal.js',
) as typeof import('../../../api/src/platform/journal/verify-journal');

export const { JournalReaders } = fromApi(
  './dist/platform/journal/journal-readers.js',
) as typeof import('../../../api/src/platform/journal/journal-readers');

export const { DataSource } = fromApi('typeorm') as typeof import('typeorm');

export const { migrate, applicationDataSourceOptions } = fromApi(
  './dist/platform/database/data-source.js',
) as typeof import('../../../api/src/platform/database/data-source');

export const { Parameters } = fromApi(
  './dist/platform/database/sql.js',
) as typeof import('../../../api/src/platform/database/sql');

export const { findSessionActor } = fromApi(
  './dist/access/queries/actor.query.js',
) as typeof import('../../../api/src/access/queries/actor.query');

export const { tokenHash } = fromApi(
  './dist/access/session-policy.js',
) as typeof import('../../../api/src/access/session-policy');

export const { dossierPage } = fromApi(
  './dist/dossier-intake/queries/dossier-list.query.js',
) as typeof import('../../../api/src/dossier-intake/queries/dossier-list.query');

export const { dossierColumns } = fromApi(
  './dist/dossier-intake/queries/dossier-columns.js',
) as typeof import('../../../api/src/dossier-intake/queries/dossier-columns');

export const { wholeElseBegun } = fromApi(
  './dist/dossier-intake/queries/dossier-search.js',
) as typeof import('../../../api/src/dossier-intake/queries/dossier-search');

export type SearchMeaning =
  import('../../../api/src/dossier-intake/queries/dossier-search').SearchMeaning;

export const { listMoment } = fromApi(
  './dist/dossier-intake/queries/list-moment.js',
) as typeof import('../../../api/src/dossier-intake/queries/list-moment');

export const { keyCondition } = fromApi(
  './dist/dossier-reach/queries/dossier-key.js',
) as typeof import('../../../api/src/dossier-reach/queries/dossier-key');

export const { dossierDetail } = fromApi(
  './dist/dossier-intake/queries/dossier-detail.query.js',
) as typeof import('../../../api/src/dossier-intake/queries/dossier-detail.query');

export const { loadWorkingCalendar } = fromApi(
  './dist/organisation/queries/working-calendar.query.js',
) as typeof import('../../../api/src/organisation/queries/working-calendar.query');

export const { Passwords } = fromApi(
  './dist/access/passwords.js',
) as typeof import('../../../api/src/access/passwords');

export const { visibleDossiers } = fromApi(
  './dist/access/visible-dossiers.js',
) as typeof import('../../../api/src/access/visible-dossiers');

export const { inWorkingUnit } = fromApi(
  './dist/access/personal-data.js',
) as typeof import('../../../api/src/access/personal-data');

export const { cursorText } = fromApi(
  './dist/platform/http/cursor.js',
) as typeof import('../../../api/src/platform/http/cursor');

export type Environment = import('../../../api/src/platform/config/environment').Environment;
export type Actor = import('../../../api/src/access/actor').Actor;
export type ListMoment =
  import('../../../api/src/dossier-intake/queries/dossier-queues').ListMoment;
export type Sql = import('../../../api/src/platform/database/sql').Sql;
export type StartedPostgres =
  import('../../../api/src/platform/database/embedded/supervisor.cjs').StartedPostgres;
export type ApiProcess = import('../../../api/src/platform/launcher/api-process.cjs').ApiProcess;
