import { dossierColumns, dossierPage, Parameters } from '../data/product';
import { startChild } from './child';
import { type Comparison, type Cost, costOf, interleaved, medianCost } from './comparison';
import { load } from './http-load';
import type { Office, SignedIn } from './office';
import { median } from './statistics';

const pageSize = 50;
/** Requests after which the processor time of one no longer falls: Node's compiler has settled. */
const warmUp = 6_000;

/** The product's own FROM, WHERE, ORDER and LIMIT with the same members, as rows. */
async function bareStatement(office: Office, { actor }: SignedIn) {
  const moment = await office.moment();
  const parameters = new Parameters();
  const today = parameters.add(moment.today);
  const dueSoonBefore = parameters.add(moment.dueSoonBefore);
  const rows = dossierPage({}, actor, moment, { limit: pageSize }, parameters);
  return {
    text: `select ${dossierColumns(today, dueSoonBefore)} ${rows}`,
    values: parameters.values,
  };
}

interface Sizes {
  readonly rounds: number;
  readonly requests: number;
}

/** A page of the worklist: the product with sign-in and visibility against bare Fastify and pg. */
export async function worklist(
  office: Office,
  port: number,
  who: string,
  { rounds, requests }: Sizes,
): Promise<Comparison> {
  const session = await office.signIn(who);
  const { text, values } = await bareStatement(office, session);
  const databaseUrl = office.stage.postgres.urls.app;
  const { child } = await startChild('bare-server', { databaseUrl, text, values, port });
  const { postmaster } = office.processes;
  const headers = { cookie: session.cookie };
  const product = (count: number) => () =>
    load(count, 200, () => ({
      method: 'GET',
      url: office.url(`/dossiers?limit=${pageSize}`),
      headers,
    }));
  const bare = (count: number) => () =>
    load(count, 200, () => ({ method: 'GET', url: `http://127.0.0.1:${port}/`, headers: {} }));
  try {
    await product(warmUp)();
    await bare(warmUp)();
    const pairs = await interleaved<Cost>(
      rounds,
      () => costOf(office.processes, requests, product(requests)),
      () => costOf({ node: child.pid ?? 0, postmaster }, requests, bare(requests)),
    );
    const together = pairs.map(({ a, b }) => (a.node + a.postgres) / (b.node + b.postgres));
    return {
      name: `worklist page of ${pageSize}, seen by ${who}`,
      figure: 'CPU of the server process, product against bare Fastify and pg',
      goal: { atMost: 0.6 },
      ratios: pairs.map(({ a, b }) => a.node / b.node),
      costs: [
        { side: 'product', cost: medianCost(pairs.map(({ a }) => a)) },
        { side: 'bare Fastify and pg', cost: medianCost(pairs.map(({ b }) => b)) },
      ],
      note: `together with PostgreSQL, which makes the JSON: ${median(together).toFixed(2)}x`,
    };
  } finally {
    child.disconnect();
  }
}
