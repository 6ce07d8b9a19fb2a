import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { handlesConsignment, shownNumber } from '../../access/personal-data';
import { visibleConsignments } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { CountedPaper } from '../data/consignment';
import { consignmentKey } from '../data/consignment-key';
import { knowsContent } from './consignment-facts';

export interface SlipUnit {
  readonly name: string;
  readonly address: string | null;
}

export interface SlipFacts {
  readonly id: string;
  readonly number: string;
  readonly kind: 'collection' | 'transfer' | 'delivery';
  readonly postedAt: string;
  readonly dossierCode: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactAddress: string | null;
  readonly postUnit: SlipUnit;
  readonly fromUnit: SlipUnit | null;
  readonly toUnit: SlipUnit | null;
  readonly procedure: { readonly code: string; readonly name: string } | null;
  readonly papers: readonly CountedPaper[];
  readonly paperCount: number;
  readonly knowsContent: boolean;
  readonly sealNo: string | null;
  readonly stateFee: number;
  readonly postage: number;
  readonly courierName: string | null;
}

/** What is printed on the slip of one consignment; undefined when it is not visible. */
export async function slipFacts(
  sql: Sql,
  key: string,
  actor: Actor,
  day: LocalDate,
): Promise<SlipFacts | undefined> {
  const parameters = new Parameters();
  const condition = consignmentKey(key, parameters);
  if (!condition) return undefined;
  const visible = visibleConsignments(actor, parameters);
  const content = knowsContent(actor, parameters);
  const own = handlesConsignment(actor, parameters);
  const today = parameters.add(day);
  const unit = (column: string): string => `(select jsonb_build_object('name', p.name,
    'address', p.address) from unit_period p where p.unit_id = ${column}
    order by (p.valid_from <= ${today}::date) desc, p.valid_from desc limit 1)`;
  const [row] = await sql.query<{ facts: SlipFacts }>(
    `select jsonb_build_object('id', c.id, 'number', c.number, 'kind', c.kind,
       'postedAt', coalesce(c.collected_at, c.registered_at),
       'dossierCode', (select d.code from dossier d where d.id = c.dossier_id),
       'contactName', c.contact_name, 'contactPhone', ${shownNumber('c.contact_phone', own)},
       'contactAddress', c.contact_address, 'postUnit', ${unit('c.post_unit_id')},
       'fromUnit', ${unit('c.from_unit_id')}, 'toUnit', ${unit('c.to_unit_id')},
       'procedure', case when ${content} then (select jsonb_build_object('code', v.procedure_code,
           'name', coalesce(v.short_name, v.name)) from procedure_version v
         where v.procedure_code = c.procedure_code and v.valid_from <= ${today}::date
         order by v.no desc limit 1) end,
       'papers', case when ${content} then c.papers else '[]' end,
       'paperCount', (select coalesce(sum((p ->> 'count')::integer), 0)
         from jsonb_array_elements(c.papers) p),
       'knowsContent', ${content}, 'sealNo', c.seal_no, 'stateFee', c.state_fee,
       'postage', c.postage,
       'courierName', (select s.full_name from staff s where s.id = c.courier_id)) as facts
     from consignment c where ${condition} and ${visible}`,
    parameters.values,
  );
  return row?.facts;
}
