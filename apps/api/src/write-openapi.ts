import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { workflowDiagram } from '@motcua/dossier-domain';
import { createApplication } from './application';
import { readEnvironment } from './platform/config/environment';
import { openApiDocument } from './openapi-document';

/** Writes docs/openapi.json and docs/dossier-workflow.md; needs no database. */
async function write(): Promise<void> {
  const nowhere = 'postgres://nobody@127.0.0.1:9/nothing';
  const environment = readEnvironment({
    DATABASE_URL: nowhere,
    DATABASE_OWNER_URL: nowhere,
    DATABASE_SEALER_URL: nowhere,
    MOTCUA_DATA_DIR: join(tmpdir(), 'motcua-openapi'),
  });
  const application = await createApplication(environment, { quiet: true, offline: true });
  const docs = resolve(__dirname, '../../../docs');
  const document = openApiDocument(application);
  writeFileSync(join(docs, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync(join(docs, 'dossier-workflow.md'), workflowPage());
  await application.close();
}

export function workflowPage(): string {
  return [
    '# The life of a dossier',
    '',
    'Generated from the table of actions in `libs/dossier/domain`; do not edit by hand.',
    '',
    '```mermaid',
    workflowDiagram().trimEnd(),
    '```',
    '',
  ].join('\n');
}

if (require.main === module)
  write().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
