import type { Sql } from '../../platform/database/sql';

/** Proofs name their pictures by hash inside a document of their own. */
const picturesOfProofs = [
  `select from delivery_attempt a where a.proof ->> 'signatureSha256' = encode(s.sha256, 'hex')`,
  `select from delivery_attempt a where a.proof ->> 'photoSha256' = encode(s.sha256, 'hex')`,
  `select from consignment n
     where n.collection_proof ->> 'signatureSha256' = encode(s.sha256, 'hex')`,
  `select from consignment n where n.collection_proof ->> 'photoSha256' = encode(s.sha256, 'hex')`,
];

/** Holders whose rows outlive the bytes, with the instant of their destruction. */
const destructible: readonly string[] = ['dossier_document', 'scan_file'];

export interface FileKeepers {
  /** Somebody refers to the file `s`, be it by a document or scan that was destroyed. */
  readonly referred: string;
  /** Somebody still needs the bytes of the file `s`. */
  readonly needed: string;
}

/**
 * Conditions on a row `s` of the stored files, made from every foreign key that points at it: a table
 * added later protects its files without being named here.
 */
export async function fileKeepers(sql: Sql): Promise<FileKeepers> {
  const keys = await sql.query<{ holder: string; column_name: string }>(
    `select c.conrelid::regclass::text as holder, quote_ident(a.attname) as column_name
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'stored_file'::regclass
     order by 1, 2`,
  );
  const exists = (condition: (holder: string) => string): string =>
    [
      ...keys.map(
        ({ holder, column_name }) =>
          `select from ${holder} k where k.${column_name} = s.sha256${condition(holder)}`,
      ),
      ...picturesOfProofs,
    ]
      .map((each) => `exists (${each})`)
      .join('\n  or ');
  return {
    referred: `(${exists(() => '')})`,
    needed: `(${exists((holder) =>
      destructible.includes(holder) ? ' and k.destroyed_at is null' : '',
    )})`,
  };
}
