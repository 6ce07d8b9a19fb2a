import { Inject, Injectable } from '@nestjs/common';
import type { ConsignmentKind, ConsignmentStatus, ManifestStatus } from '@motcua/delivery-domain';
import { type Clock, type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { visibleConsignments } from '../../access/visible-dossiers';
import { custodyTables } from '../../custody/queries/custody.query';
import { CLOCK } from '../../platform/config/clock';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { actsNow, type ConsignmentFacts } from '../data/consignment-rights';
import { handlesConsignment } from '../../access/personal-data';
import { consignmentMembers, knowsContent } from './consignment-facts';
import { consignmentKey } from '../data/consignment-key';

interface DetailRow {
  readonly document: {
    readonly version: number;
    readonly kind: ConsignmentKind;
    readonly status: ConsignmentStatus;
    readonly courierId: string | null;
    readonly nextAttemptOn: LocalDate | null;
  };
  readonly places: readonly (string | null)[];
  readonly manifestStatus: ManifestStatus | null;
}

@Injectable()
export class ConsignmentDetail {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** One consignment by id or number, with what the actor may do with it now. */
  async read(sql: Sql, key: string, actor: Actor): Promise<JsonDocument> {
    const parameters = new Parameters();
    const condition = consignmentKey(key, parameters);
    if (!condition) throw notFound('the consignment');
    const visible = visibleConsignments(actor, parameters);
    const [row] = await sql.query<DetailRow & Record<string, unknown>>(
      detailStatement(`${condition} and ${visible}`, actor, parameters),
      parameters.values,
    );
    if (!row) throw notFound('the consignment');
    const facts = factsOf(row, officeDay(this.clock.now()));
    return JsonDocument.of({ ...row.document, ...actsNow(actor, facts) });
  }
}

function factsOf(
  { document, places, manifestStatus }: DetailRow,
  today: LocalDate,
): ConsignmentFacts {
  const [postUnitId = null, fromUnitId = null, toUnitId = null] = places;
  return { ...document, postUnitId: postUnitId ?? '', fromUnitId, toUnitId, manifestStatus, today };
}

function detailStatement(condition: string, actor: Actor, parameters: Parameters): string {
  const content = knowsContent(actor, parameters);
  const own = handlesConsignment(actor, parameters);
  const inside = parameters.add(actor.unitsFor('consignment.read'));
  // Where a courier was, like the pictures, is for those who look into what went wrong.
  const mayLook = actor.may('incident.read') ? 'true' : 'false';
  return `
  with c as (select c.* from consignment c where ${condition}),
  subject (type, id) as (
    select 'dossier', c.dossier_id from c where c.dossier_id is not null
    union all
    select 'consignment', c.id from c where c.dossier_id is null
  ),
  ${custodyTables(inside)}
  select jsonb_build_object(${consignmentMembers(own)},
      'collectedAt', c.collected_at, 'filedAt', c.filed_at, 'deliveredAt', c.delivered_at,
      'paperCount', (select coalesce(sum((p ->> 'count')::integer), 0)
        from jsonb_array_elements(c.papers) p)) ||
    jsonb_build_object(
      'papers', case when ${content} then c.papers end,
      'procedureCode', case when ${content} then c.procedure_code end,
      'note', c.note,
      'attemptLog', coalesce((select jsonb_agg(jsonb_build_object('no', a.no, 'at', a.at,
          'deviceAt', a.device_at, 'outcome', a.outcome, 'reason', a.reason,
          'note', a.proof ->> 'note',
          'staffName', (select s.full_name from staff s where s.id = a.staff_id),
          'recipientName', a.proof ->> 'recipientName', 'relation', a.proof ->> 'relation',
          'hasSignature', a.proof ->> 'signatureSha256' is not null,
          'hasPhoto', a.proof ->> 'photoSha256' is not null,
          'place', case when ${mayLook} then nullif(a.proof -> 'place', 'null') end,
          'placeLack', case when ${mayLook} then a.proof ->> 'placeLack' end) order by a.no)
        from delivery_attempt a where a.consignment_id = c.id), '[]'),
      'custody', custody.facts) as document,
    array[c.post_unit_id, c.from_unit_id, c.to_unit_id]::text[] as places,
    (select m.status from manifest m where m.id = c.manifest_id) as "manifestStatus"
  from c cross join custody`;
}
