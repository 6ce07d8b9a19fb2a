import type { Sql } from '../database/sql';
import {
  chainHash,
  chainStart,
  leafHash,
  merkleRoot,
  type SealableRow,
  sealableColumns,
  sealedText,
} from './merkle';
import type { SealKey } from './seal-key';

export interface Verification {
  readonly intact: boolean;
  readonly sealedTo: number;
  readonly unsealed: number;
  readonly firstFault: { position: number; reason: VerificationFault } | null;
}

export type VerificationFault =
  | 'rowMissing'
  | 'rowChanged'
  | 'rootMismatch'
  | 'chainBroken'
  | 'signatureWrong'
  | 'rowBeyondSeals';

interface SealRow {
  no: string;
  from_position: string;
  to_position: string;
  root: Buffer;
  previous: Buffer;
  chain: Buffer;
  signature: Buffer;
  key_id: string;
}

interface PositionedRow extends SealableRow {
  position: string;
  leaf: Buffer;
}

function fault(position: bigint, reason: VerificationFault): Verification['firstFault'] {
  return { position: Number(position), reason };
}

/** Recomputes every leaf, root, link and signature, and names the first row that does not fit. */
export async function verifyJournal(sql: Sql, key: SealKey): Promise<Verification> {
  let previous: Buffer = chainStart;
  let next = 1n;
  let firstFault: Verification['firstFault'] = null;
  for (let no = 1n; !firstFault; no += 1n) {
    const [seal] = await sql.query<SealRow & Record<string, unknown>>(
      `select no, from_position, to_position, root, previous, chain, signature, key_id
        from seal where no = $1`,
      [no.toString()],
    );
    if (!seal) {
      firstFault = await sealMissing(sql, no, next);
      break;
    }
    firstFault = await verifySeal(sql, key, seal, previous, next);
    previous = seal.chain;
    if (!firstFault) next = BigInt(seal.to_position) + 1n;
  }
  firstFault ??= await rowBeyond(sql, next);
  const [open] = await sql.query<{ count: number }>(
    `select count(*)::integer as count from journal where position is null`,
  );
  return {
    intact: firstFault === null,
    sealedTo: Number(next - 1n),
    unsealed: open?.count ?? 0,
    firstFault,
  };
}

/** Seals are numbered without a hole: one that is absent below a later one was taken out. */
async function sealMissing(
  sql: Sql,
  no: bigint,
  next: bigint,
): Promise<Verification['firstFault']> {
  const [row] = await sql.query<{ missing: boolean }>(
    `select exists (select from seal where no > $1)
       and not exists (select from seal where no = $1) as missing`,
    [no.toString()],
  );
  return row?.missing ? fault(next, 'chainBroken') : null;
}

async function rowBeyond(sql: Sql, next: bigint): Promise<Verification['firstFault']> {
  const [row] = await sql.query<{ position: string }>(
    `select position from journal where position < 1 or (position >= $1
       and position > coalesce((select max(to_position) from seal), 0))
      order by position limit 1`,
    [next.toString()],
  );
  return row ? fault(BigInt(row.position), 'rowBeyondSeals') : null;
}

async function verifySeal(
  sql: Sql,
  key: SealKey,
  seal: SealRow,
  previous: Buffer,
  next: bigint,
): Promise<Verification['firstFault']> {
  const from = BigInt(seal.from_position);
  const to = BigInt(seal.to_position);
  if (from !== next || !seal.previous.equals(previous)) return fault(next, 'chainBroken');
  const rows = await sql.query<PositionedRow & Record<string, unknown>>(
    `select ${sealableColumns}, position, leaf from journal
      where position between $1 and $2 order by position`,
    [from.toString(), to.toString()],
  );
  const leaves: Buffer[] = [];
  for (let index = 0; from + BigInt(index) <= to; index += 1) {
    const position = from + BigInt(index);
    const row = rows[index];
    if (!row || BigInt(row.position) !== position) return fault(position, 'rowMissing');
    const leaf = leafHash(sealedText(row, position));
    if (!leaf.equals(row.leaf)) return fault(position, 'rowChanged');
    leaves.push(leaf);
  }
  // The stored leaf may have been recomputed by a forger: then only the root betrays the change.
  if (!merkleRoot(leaves).equals(seal.root)) return fault(from, 'rootMismatch');
  if (!chainHash(previous, seal.root, from, to).equals(seal.chain))
    return fault(from, 'chainBroken');
  if (seal.key_id !== key.keyId || !key.verify(seal.chain, seal.signature))
    return fault(from, 'signatureWrong');
  return null;
}
