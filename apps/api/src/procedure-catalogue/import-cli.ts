import 'reflect-metadata';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { clockFrom } from '../platform/config/clock';
import { type Environment, readEnvironment } from '../platform/config/environment';
import { applicationDataSourceOptions, migrate } from '../platform/database/data-source';
import { PoolSql } from '../platform/database/pool-sql';
import { ShortMemory } from '../platform/database/short-memory';
import { Transaction } from '../platform/database/transaction';
import { systemAct } from '../platform/http/act';
import { CatalogueBusy } from './data/catalogue.repository';
import { type ImportFile, ImportRefused, readImportFile } from './import-file';
import { refusalLines, reportText, summaryLines } from './import-report';
import { ImportCatalogue, type ImportOutcome } from './use-cases/import-catalogue';
import { LoadBuiltinCatalogue } from './use-cases/load-builtin-catalogue';

const connections = 2;
const usage = 'Name the file to import: npm run catalogue:import -- FILE [--report FILE]';

interface Order {
  readonly file: string;
  readonly report: string | undefined;
}

class WrongArguments extends Error {}

function readOrder(args: string[]): Order {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { report: { type: 'string' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new WrongArguments();
    return { file: resolve(file), report: values.report && resolve(values.report) };
  } catch {
    throw new WrongArguments();
  }
}

function showProgress(done: number, total: number): void {
  if (!process.stdout.isTTY) return;
  process.stdout.write(`\r${done} of ${total} procedures${done === total ? '\n' : ''}`);
}

/** The built-in catalogue goes first, so that its short names and marks are there to be kept. */
async function importInto(environment: Environment, file: ImportFile): Promise<ImportOutcome> {
  const { databaseUrl, ownerUrl, sealerUrl, clockStart } = environment;
  await migrate({ owner: ownerUrl, app: databaseUrl, sealer: sealerUrl });
  const dataSource = new DataSource(applicationDataSourceOptions(databaseUrl, connections));
  await dataSource.initialize();
  try {
    const sql = new PoolSql(dataSource);
    const transaction = new Transaction(dataSource, sql, clockFrom(clockStart), new ShortMemory());
    await new LoadBuiltinCatalogue(transaction, sql).run();
    return await new ImportCatalogue(transaction).run(file, systemAct, showProgress);
  } finally {
    await dataSource.destroy();
  }
}

/** The import is done whether or not its list can be written. */
async function writeReport(path: string, outcome: ImportOutcome): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, reportText(outcome));
    say([`The whole list: ${path}`]);
  } catch (error) {
    say([`The list could not be written to ${path}: ${messageOf(error)}`]);
  }
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function wordsFor(error: unknown): string[] {
  if (error instanceof WrongArguments) return [usage];
  if (error instanceof ImportRefused) return refusalLines(error);
  if (error instanceof CatalogueBusy) return [`Nothing was imported. ${error.message}`];
  return [`Nothing was imported: ${messageOf(error)}`];
}

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  const environment = readEnvironment(process.env);
  const file = readImportFile(basename(order.file), await readFile(order.file));
  const outcome = await importInto(environment, file);
  say(summaryLines(outcome));
  const usualReport = join(environment.dataDir, 'catalogue-imports', `${outcome.importId}.tsv`);
  await writeReport(order.report ?? usualReport, outcome);
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error).join('\n')}\n`);
  process.exitCode = 1;
});
