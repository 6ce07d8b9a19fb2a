import { createHash } from 'node:crypto';

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** RFC 6962 leaf hash: a prefix byte keeps a leaf from passing for an inner node. */
export function leafHash(content: string): Buffer {
  return sha256(leafPrefix, Buffer.from(content, 'utf8'));
}

/** RFC 6962 Merkle tree hash over leaf hashes, in order. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return sha256();
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(nodePrefix, merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

/** The chain value of a seal binds it to everything sealed before. */
export function chainHash(previous: Buffer, root: Buffer, from: bigint, to: bigint): Buffer {
  return sha256(previous, root, Buffer.from(`${from}-${to}`, 'utf8'));
}

export const chainStart = Buffer.alloc(32);

export interface SealableRow {
  readonly id: string;
  readonly change_id: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly sequence: number;
  readonly type: string;
  readonly actor: string;
  readonly unit_id: string | null;
  readonly at: string;
  readonly device_at: string | null;
  readonly data: string;
}

/** The text that is hashed for one row; `actor`, `data` and instants come as PostgreSQL text. */
export function sealedText(row: SealableRow, position: bigint): string {
  return JSON.stringify([
    position.toString(),
    row.id,
    row.change_id,
    row.subject_type,
    row.subject_id,
    row.sequence,
    row.type,
    row.actor,
    row.unit_id,
    row.at,
    row.device_at,
    row.data,
  ]);
}

/** jsonb prints the same text for equal values; instants are printed in UTC microseconds. */
export const sealableColumns = `id, change_id, subject_type, subject_id, sequence, type,
  actor::text as actor, unit_id,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  to_char(device_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as device_at,
  data::text as data`;
