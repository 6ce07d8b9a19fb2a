import { Pool, type PoolClient } from 'pg';
import { orderedId } from '../data/ordered-id';

/** Rows as text, so that a copy of them is the same row. */
export interface TemplateTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface BareReception {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly agencyCodes: readonly string[];
  /** What one reception of the product wrote, in the order in which it wrote it. */
  readonly tables: readonly TemplateTable[];
  /** Values of the template that must be new in every copy. */
  readonly dossierId: string;
  readonly code: string;
  readonly key: string;
  readonly changeId: string;
}

interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

function prepare({ table, columns, rows }: TemplateTable): Prepared {
  const places = rows.map(
    (row, no) => `(${row.map((_, index) => `$${no * row.length + index + 1}`).join(', ')})`,
  );
  return {
    name: table,
    text: `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`,
    values: rows.flat(),
  };
}

/** The yardstick: one prepared statement for each table, one transaction, nothing looked up. */
async function receive(
  client: PoolClient,
  order: BareReception,
  statements: readonly Prepared[],
  agencyCode: string,
): Promise<void> {
  await client.query('begin');
  const { rows } = await client.query<{ last_no: string }>({
    name: 'counter',
    text: `insert into code_counter as c (kind, scope, last_no) values ($1, $2, 1)
      on conflict (kind, scope) do update set last_no = c.last_no + 1 returning last_no`,
    values: ['dossier', `${agencyCode}-bare`],
  });
  const replaced = new Map([
    [order.dossierId, orderedId()],
    [order.code, `${agencyCode}-bare-${rows[0]?.last_no}`],
    [order.key, orderedId()],
    [order.changeId, orderedId()],
  ]);
  for (const { name, text, values } of statements) {
    const fresh = values.map((value) =>
      value === 'new id' ? orderedId() : value === null ? null : (replaced.get(value) ?? value),
    );
    await client.query({ name, text, values: fresh });
  }
  await client.query('commit');
}

async function run(pool: Pool, order: BareReception, count: number): Promise<number> {
  const statements = order.tables.map(prepare);
  let next = 0;
  const started = performance.now();
  const worker = async (_: unknown, no: number): Promise<void> => {
    const client = await pool.connect();
    const agencyCode = order.agencyCodes[no % order.agencyCodes.length] ?? '';
    while (next++ < count) await receive(client, order, statements, agencyCode);
    client.release();
  };
  await Promise.all(Array.from({ length: order.connections }, worker));
  return (performance.now() - started) / 1000;
}

process.on('disconnect', () => process.exit(0));
process.once('message', (order: BareReception) => {
  const pool = new Pool({ connectionString: order.databaseUrl, max: order.connections });
  process.on('message', (count: number) => {
    run(pool, order, count).then(
      (seconds) => process.send?.(seconds),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.send?.('ready');
});
