import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Passwords } from '../access/passwords';
import {
  FoundOrganisation,
  OrganisationExists,
} from '../organisation/use-cases/found-organisation';
import { clockFrom } from '../platform/config/clock';
import { type Environment, readEnvironment } from '../platform/config/environment';
import { applicationDataSourceOptions, migrate } from '../platform/database/data-source';
import { PoolSql } from '../platform/database/pool-sql';
import { ShortMemory } from '../platform/database/short-memory';
import { Transaction } from '../platform/database/transaction';
import {
  type FirstStartOrder,
  firstStartUsage,
  readFirstStart,
  WrongOrder,
} from './first-start-order';
import { LoadReferenceData } from './load-reference-data';

const connections = 2;
// No vowels, and no letter that a Vietnamese input method turns into another.
const symbols = 'bcghkmnpqtv23456789';

/** Sixteen symbols in four groups, readable aloud. */
function newPassword(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => symbols[randomInt(symbols.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** Roles, calendar and settings go first: the administrator's role is one of them. */
async function found(
  environment: Environment,
  order: FirstStartOrder,
  password: string,
): Promise<void> {
  const { databaseUrl, ownerUrl, sealerUrl, clockStart } = environment;
  await migrate({ owner: ownerUrl, app: databaseUrl, sealer: sealerUrl });
  const dataSource = new DataSource(applicationDataSourceOptions(databaseUrl, connections));
  await dataSource.initialize();
  try {
    const clock = clockFrom(clockStart);
    const transaction = new Transaction(
      dataSource,
      new PoolSql(dataSource),
      clock,
      new ShortMemory(),
    );
    await new LoadReferenceData(transaction, clock).run();
    const foundOrganisation = new FoundOrganisation(transaction, new Passwords(environment));
    await foundOrganisation.run({ ...order, password });
  } finally {
    await dataSource.destroy();
  }
}

/** The only time this password is shown; it lies nowhere but as a hash. */
function done({ province, post, administrator }: FirstStartOrder, password: string): string {
  return [
    `${province.name} and ${post.name} are there.`,
    `Sign in as ${administrator.username} with the password  ${password}`,
    'It is shown this once, and the first sign-in asks for another one.',
  ].join('\n');
}

function wordsFor(error: unknown): string {
  if (error instanceof WrongOrder) return `${error.message}\n\n${firstStartUsage}`;
  if (error instanceof OrganisationExists) return `Nothing was changed. ${error.message}`;
  return `Nothing was changed: ${error instanceof Error ? error.message : String(error)}`;
}

async function main(): Promise<void> {
  const order = readFirstStart(process.argv.slice(2));
  const password = newPassword();
  await found(readEnvironment(process.env), order, password);
  process.stdout.write(`${done(order, password)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exitCode = 1;
});
