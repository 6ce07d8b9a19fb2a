import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierStatuses } from '@motcua/dossier-domain';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/platform/database/migration-list';
import { exampleMark, instantCursor } from '../../src/platform/http/cursor';
import { openApiDocument } from '../../src/openapi-document';
import { membersWithoutExample } from '../../src/usual-examples';
import { workflowPage } from '../../src/write-openapi';
import { TestApi } from '../support/test-api';
import { type ContractDocument, unlimitedPlaces } from './request-limits';

const docs = join(__dirname, '../../../../docs');

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly responses: Record<
    string,
    {
      description?: string;
      content?: Record<
        string,
        { schema?: object; example?: unknown; examples?: Record<string, { $ref: string }> }
      >;
    }
  >;
  readonly requestBody?: object;
  readonly parameters?: readonly { readonly name: string; readonly schema?: Shown }[];
}

interface Shown {
  readonly example?: unknown;
}

interface Properties {
  readonly properties?: Readonly<Record<string, Shown | undefined>>;
}

describe('what outsiders rely on', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  it('keeps the committed API document fresh (npm run docs)', () => {
    const committed: unknown = JSON.parse(readFileSync(join(docs, 'openapi.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(openApiDocument(api.application)))).toEqual(committed);
  });

  it('keeps the committed workflow diagram fresh', () => {
    expect(readFileSync(join(docs, 'dossier-workflow.md'), 'utf8')).toBe(workflowPage());
  });

  it('describes every schema with properties, and every operation with its access and errors', () => {
    const document = openApiDocument(api.application);
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      const described = schema as { properties?: object; enum?: unknown[] };
      const isDescribed =
        described.enum !== undefined || Object.keys(described.properties ?? {}).length > 0;
      expect([name, isDescribed]).toEqual([name, true]);
    }
    for (const item of Object.values(document.paths))
      for (const operation of Object.values(item) as Operation[]) {
        if (!operation.operationId) continue;
        expect(operation).toMatchObject({
          summary: expect.stringMatching(/.{8,}/),
          'x-access': expect.anything(),
        });
        expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '500']));
      }
  });

  it('shows a value of every member', () => {
    expect(membersWithoutExample(openApiDocument(api.application))).toEqual([]);
  });

  it('sets an end to every field of every request', () => {
    const document: unknown = openApiDocument(api.application);
    expect(unlimitedPlaces(document as ContractDocument)).toEqual([]);
  });

  it('shows page marks that the lists take', () => {
    const { paths, components } = openApiDocument(api.application);
    const asked = Object.values(paths)
      .flatMap((item) => Object.values(item) as Operation[])
      .flatMap(({ parameters = [] }) => parameters.filter(({ name }) => name === 'after'))
      .map(({ schema }) => schema?.example);
    const answered = Object.values(components?.schemas ?? {}).map(
      (schema) => (schema as Properties).properties?.['next']?.example,
    );
    const shown = [...asked, ...answered].filter((mark) => typeof mark === 'string');
    expect([...new Set(shown)]).toEqual([exampleMark]);
    expect(instantCursor(exampleMark)).toBeDefined();
  });

  it('says of each refusal once what it may be, with an example of just that problem', () => {
    const { paths, components } = openApiDocument(api.application);
    const examples = components?.examples as Record<string, { value: { type: string } }>;
    for (const [slug, { value }] of Object.entries(examples))
      expect(value.type).toBe(`/problems/${slug}`);
    const operations = Object.values(paths).flatMap((item) => Object.values(item) as Operation[]);
    for (const { operationId, responses } of operations)
      for (const [status, { description, content }] of Object.entries(responses ?? {})) {
        const shown = content?.['application/problem+json']?.examples;
        if (!shown) continue;
        expect([operationId, status, description]).not.toContainEqual(expect.stringMatching(/\n/));
        for (const { $ref } of Object.values(shown))
          expect(examples[$ref.slice($ref.lastIndexOf('/') + 1)]?.value).toMatchObject({
            status: Number(status),
          });
      }
  });

  it('offers a token only where a program may be given what is needed', () => {
    const { paths } = openApiDocument(api.application);
    const takesToken = (path: string, method: 'get' | 'post') =>
      paths[path]?.[method]?.security?.some((each) => 'token' in each);
    expect(takesToken('/api/v1/dossiers', 'get')).toBe(true);
    expect(takesToken('/api/v1/dossiers', 'post')).toBe(false);
    expect(takesToken('/api/v1/dossiers/{id}/actions', 'post')).toBe(false);
  });

  it('lets the database hold exactly the statuses of the workflow', async () => {
    const [row] = await api.rows<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'dossier_status'`,
    );
    const held = [...(row?.definition ?? '').matchAll(/'(\w+)'/g)].map((match) => match[1]);
    expect(held.sort()).toEqual([...dossierStatuses].sort());
  });

  it('gives every table a primary key', async () => {
    const without = await api.rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'motcua' and c.relkind = 'r'
          and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
    );
    expect(without).toEqual([]);
  });

  it('undoes every migration and repeats them all', async () => {
    const owner = new DataSource({
      type: 'postgres',
      url: api.urls.owner,
      migrations,
      migrationsTableName: 'applied_migration',
      installExtensions: false,
      extra: { max: 1, appRole: 'motcua_app', sealerRole: 'motcua_sealer' },
    });
    await owner.initialize();
    const shape = (): Promise<{ what: string }[]> =>
      owner.query(
        `select table_name || '.' || column_name || ':' || data_type
              || coalesce(' as ' || generation_expression, '') as what
          from information_schema.columns where table_schema = 'motcua'
          union all select indexdef from pg_indexes where schemaname = 'motcua'
          union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'motcua'::regnamespace
          order by 1`,
      ) as Promise<{ what: string }[]>;
    const before = await shape();
    for (const _ of migrations) {
      const now = await shape();
      await owner.undoLastMigration({ transaction: 'each' });
      expect(await shape()).not.toEqual(now);
    }
    expect((await shape()).filter(({ what }) => !what.includes('applied_migration'))).toEqual([]);
    await owner.runMigrations({ transaction: 'each' });
    expect(await shape()).toEqual(before);
    await owner.destroy();
  });
});
