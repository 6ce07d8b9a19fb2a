import type { Actor } from '../../access/actor';
import { visibleConsignments } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';
import { consignmentKey } from '../data/consignment-key';

export const proofPictureKinds = ['signature', 'photo'] as const;
export type ProofPictureKind = (typeof proofPictureKinds)[number];

export interface ProofPicture {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The picture that proves an attempt at a door; attempt 0 is the collection at a home. */
export async function proofPicture(
  sql: Sql,
  key: string,
  attempt: number,
  kind: ProofPictureKind,
  actor: Actor,
): Promise<ProofPicture> {
  const parameters = new Parameters();
  const condition = consignmentKey(key, parameters);
  if (!condition) throw notFound('the consignment');
  const visible = visibleConsignments(actor, parameters);
  const no = parameters.add(attempt);
  const member = parameters.add(`${kind}Sha256`);
  const [row] = await sql.query<{ sha256: string; mediaType: string; size: string }>(
    `select encode(s.sha256, 'hex') as sha256, s.media_type as "mediaType", s.size
     from consignment c
       left join delivery_attempt a on a.consignment_id = c.id and a.no = ${no}::integer
       join stored_file s on s.sha256 = decode(case ${no}::integer when 0
         then c.collection_proof ->> ${member}::text else a.proof ->> ${member}::text end, 'hex')
     where ${condition} and ${visible} and s.scan_state <> 'quarantined'`,
    parameters.values,
  );
  if (!row) throw notFound('the picture');
  return { sha256: row.sha256, mediaType: row.mediaType, size: Number(row.size) };
}
