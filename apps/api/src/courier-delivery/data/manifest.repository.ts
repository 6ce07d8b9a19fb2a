import type { Actor } from '../../access/actor';
import { changeOne, Parameters, type Sql } from '../../platform/database/sql';
import { manifestKey } from './consignment-key';
import type { ManifestState } from './manifest';
import { visibleManifests } from './visible-manifests';

const columns = `m.id, m.number, m.status, m.version, m.seal_no as "sealNo",
  m.from_unit_id as "fromUnitId", m.to_unit_id as "toUnitId", m.opened_by as "openedBy",
  m.opened_at as "openedAt", m.sealed_at as "sealedAt", m.departed_at as "departedAt",
  m.carrier_id as "carrierId", m.seal_intact as "sealIntact", m.giver_id as "giverId",
  m.giver_signed_at as "giverSignedAt", m.receiver_id as "receiverId",
  m.receiver_signed_at as "receiverSignedAt", m.handed_over_at as "handedOverAt", m.minutes`;

export interface ManifestScan {
  readonly code: string;
  readonly verdict: 'right' | 'extra';
  readonly papers: number | null;
}

export class ManifestRepository {
  constructor(private readonly sql: Sql) {}

  async insert(manifest: ManifestState): Promise<void> {
    await this.sql.execute(
      `insert into manifest (id, number, status, from_unit_id, to_unit_id, opened_by, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        manifest.id,
        manifest.number,
        manifest.status,
        manifest.fromUnitId,
        manifest.toUnitId,
        manifest.openedBy,
        manifest.openedAt,
      ],
    );
  }

  /** A bag is always locked before what it holds, so that two changes never wait for each other. */
  async lockVisible(key: string, actor: Actor): Promise<ManifestState | undefined> {
    const parameters = new Parameters();
    const condition = manifestKey(key, parameters);
    if (!condition) return undefined;
    const visible = visibleManifests(actor, parameters);
    const [row] = await this.sql.query<ManifestState & Record<string, unknown>>(
      `select ${columns} from manifest m where ${condition} and ${visible} for update`,
      parameters.values,
    );
    return row;
  }

  /** The bag a consignment lies in or travels with, while that bag is not handed over. */
  async lockBagOf(consignmentId: string): Promise<ManifestState | undefined> {
    const [row] = await this.sql.query<ManifestState & Record<string, unknown>>(
      `select ${columns} from manifest m
        where m.id = (select c.manifest_id from consignment c where c.id = $1)
          and m.handed_over_at is null for update`,
      [consignmentId],
    );
    return row;
  }

  save(next: ManifestState, version: number): Promise<void> {
    return changeOne(
      this.sql,
      `update manifest set version = version + 1, status = $3, seal_no = $4, sealed_at = $5,
         departed_at = $6, carrier_id = $7, seal_intact = $8, giver_id = $9, giver_signed_at = $10,
         receiver_id = $11, receiver_signed_at = $12, handed_over_at = $13, minutes = $14
       where id = $1 and version = $2`,
      [
        next.id,
        version,
        next.status,
        next.sealNo,
        next.sealedAt,
        next.departedAt,
        next.carrierId,
        next.sealIntact,
        next.giverId,
        next.giverSignedAt,
        next.receiverId,
        next.receiverSignedAt,
        next.handedOverAt,
        next.minutes === null ? null : JSON.stringify(next.minutes),
      ],
    );
  }

  /** What one of its consignments went through is part of what the bag shows. */
  touch(id: string): Promise<void> {
    return changeOne(this.sql, `update manifest set version = version + 1 where id = $1`, [id]);
  }

  scans(manifestId: string): Promise<ManifestScan[]> {
    return this.sql.query<ManifestScan & Record<string, unknown>>(
      `select code, verdict, papers from manifest_scan where manifest_id = $1 order by no`,
      [manifestId],
    );
  }

  async insertScan(
    manifestId: string,
    scan: ManifestScan & {
      no: number;
      consignmentId: string | null;
      scannedBy: string;
      scannedAt: Date;
    },
  ): Promise<void> {
    await this.sql.execute(
      `insert into manifest_scan (manifest_id, no, code, verdict, consignment_id, papers, scanned_by,
         scanned_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        manifestId,
        scan.no,
        scan.code,
        scan.verdict,
        scan.consignmentId,
        scan.papers,
        scan.scannedBy,
        scan.scannedAt,
      ],
    );
  }
}
