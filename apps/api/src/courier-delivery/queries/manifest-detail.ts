import { Injectable } from '@nestjs/common';
import type { ManifestStatus, ScanAnswer } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import { custodyTables } from '../../custody/queries/custody.query';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { manifestKey } from '../data/consignment-key';
import { bagActsNow } from '../data/manifest-rights';
import { visibleManifests } from '../data/visible-manifests';
import { namedUnit } from './unit-name';

/** What the last scan was answered; only in the reply to that very scan. */
export interface ScanAnswerFacts {
  readonly code: string;
  readonly answer: ScanAnswer;
}

interface ManifestDocument {
  readonly version: number;
  readonly status: ManifestStatus;
  readonly fromUnit: { readonly id: string };
  readonly toUnit: { readonly id: string };
  readonly carrierId: string | null;
  readonly giverId: string | null;
  readonly receiverId: string | null;
}

const person = (column: string): string =>
  `(select staff.full_name from staff where staff.id = ${column})`;

/** Members of a bag in a list; alias `m`. */
export const manifestMembers = `'id', m.id, 'number', m.number, 'status', m.status,
  'version', m.version, 'sealNo', m.seal_no, 'fromUnit', ${namedUnit('m.from_unit_id')},
  'toUnit', ${namedUnit('m.to_unit_id')}, 'openedAt', m.opened_at, 'sealedAt', m.sealed_at,
  'departedAt', m.departed_at, 'handedOverAt', m.handed_over_at,
  'carrierId', m.carrier_id, 'carrierName', ${person('m.carrier_id')},
  'itemCount', (select count(*) from consignment c where c.manifest_id = m.id)`;

@Injectable()
export class ManifestDetail {
  /** One bag by id or number with its content, its scans and what the actor may do with it now. */
  async read(
    sql: Sql,
    key: string,
    actor: Actor,
    scan: ScanAnswerFacts | null = null,
  ): Promise<JsonDocument> {
    const parameters = new Parameters();
    const condition = manifestKey(key, parameters);
    if (!condition) throw notFound('the manifest');
    const visible = visibleManifests(actor, parameters);
    const [row] = await sql.query<{ document: ManifestDocument }>(
      detailStatement(`${condition} and ${visible}`, actor, parameters),
      parameters.values,
    );
    if (!row) throw notFound('the manifest');
    const { document } = row;
    const facts = { ...document, fromUnitId: document.fromUnit.id, toUnitId: document.toUnit.id };
    return JsonDocument.of({ ...document, scan, ...bagActsNow(actor, facts) });
  }
}

function detailStatement(condition: string, actor: Actor, parameters: Parameters): string {
  const inside = parameters.add(actor.unitsFor('consignment.read'));
  const counters = parameters.add(actor.unitsFor('consignment.register'));
  return `
  with m as (select m.* from manifest m where ${condition}),
  subject (type, id) as (select 'manifest', m.id from m),
  ${custodyTables(inside)}
  select jsonb_build_object(${manifestMembers},
      'sealIntact', m.seal_intact,
      'giverId', m.giver_id, 'giverName', ${person('m.giver_id')},
      'giverSignedAt', m.giver_signed_at,
      'receiverId', m.receiver_id, 'receiverName', ${person('m.receiver_id')},
      'receiverSignedAt', m.receiver_signed_at,
      'incidentId', (select i.id from incident i where i.manifest_id = m.id
        and i.type = 'handOverMismatch' limit 1)) ||
    jsonb_build_object(
      'items', coalesce((select jsonb_agg(jsonb_build_object('consignmentId', c.id,
          'number', c.number, 'kind', c.kind, 'status', c.status,
          'dossierCode', d.code,
          'name', case when c.from_unit_id = any(${counters}::uuid[])
              or c.to_unit_id = any(${counters}::uuid[])
            then coalesce(d.applicant_name, c.contact_name) else c.contact_name end,
          'paperCount', (select coalesce(sum((p ->> 'count')::integer), 0)
            from jsonb_array_elements(c.papers) p),
          'sealNo', c.seal_no,
          'scannedAt', (select s.scanned_at from manifest_scan s
            where s.manifest_id = m.id and s.code = c.number)) order by c.number)
        from consignment c left join dossier d on d.id = c.dossier_id
        where c.manifest_id = m.id), '[]'),
      'scans', coalesce((select jsonb_agg(jsonb_build_object('no', s.no, 'code', s.code,
          'verdict', s.verdict, 'papers', s.papers, 'scannedAt', s.scanned_at,
          'scannedBy', ${person('s.scanned_by')}) order by s.no)
        from manifest_scan s where s.manifest_id = m.id), '[]'),
      'custody', custody.facts) as document
  from m cross join custody`;
}
