import { givenBack } from '../../dossier-intake/data/fees-to-give-back';
import type { Sql } from '../../platform/database/sql';
import { amountInWords } from '../../platform/printing/amount-in-words';
import { qrCode } from '../../platform/printing/barcode';
import { personName } from './named';
import { toldReduction } from '../../dossier-intake/data/told-reduction';

interface MoneyRow {
  readonly due: { readonly state: number; readonly copies: number; readonly postage: number };
  readonly paymentRequest: { readonly payload: string; readonly status: string } | null;
}

const chargeState = `case when c.receipt_id is not null then 'paid'
  when c.exempt_ground is not null then 'exempt' when c.amount is null then 'notSet'
  when c.amount = 0 then 'free' else 'due' end`;

const due = (kinds: string): string =>
  `coalesce(sum(c.amount) filter (where c.kind in (${kinds}) and c.receipt_id is null
     and c.exempt_ground is null), 0)`;

/** What an end said goes back, and what of it neither a void nor a refund has given back yet. */
const feesToGiveBack = `(select jsonb_build_object('amount', a.amount, 'decidedAt', a.at,
    'left', greatest(0, a.amount
      - (select coalesce(sum(r.amount), 0) from receipt r where r.dossier_id = d.id
          and r.method = 'cash' and r.voided_at >= a.at)
      - (select coalesce(sum(h.amount), 0) from held_money h where h.dossier_id = d.id
          and h.reason = 'receiptVoided' and h.held_at >= a.at and h.status = 'refunded')))
  from (select j.at, (${givenBack('j')} ->> 'amount')::bigint as amount
    from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
      and j.data #>> '{giveBack,fees}' = 'true' order by j.sequence desc limit 1) a
  where a.amount > 0)`;

const statement = `
  select jsonb_build_object('dossierId', d.id, 'dossierCode', d.code, 'version', d.version,
    'status', d.status, 'applicantName', d.applicant_name,
    'procedureName', (select coalesce(v.short_name, v.name) from procedure_version v
      where v.id = d.procedure_version_id),
    'charges', coalesce((select jsonb_agg(jsonb_build_object('no', c.no, 'kind', c.kind,
        'name', c.name, 'note', c.note, 'unitAmount', c.unit_amount, 'quantity', c.quantity,
        'pages', c.pages, 'pageRule', c.page_rule, 'amount', c.amount, 'moment', c.moment,
        'exemptGround', c.exempt_ground, 'reduction', ${toldReduction('c')},
        'exemptCode', c.exempt_code, 'exemptEvidence', c.exempt_evidence,
        'isSetAtDesk', c.set_at_desk, 'state', ${chargeState}, 'receiptId', c.receipt_id)
        order by c.no) from dossier_charge c where c.dossier_id = d.id), '[]'),
    'due', (select jsonb_build_object('state', ${due(`'fee', 'charge'`)},
        'copies', ${due(`'copies'`)}, 'postage', ${due(`'postage'`)})
      from dossier_charge c where c.dossier_id = d.id),
    'receipts', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version,
        'series', r.series, 'number', r.number, 'group', r.money_group, 'method', r.method,
        'amount', r.amount, 'issuedAt', r.issued_at, 'issuedBy', ${personName('r.issued_by')},
        'state', case when r.voided_at is not null then 'void'
          when r.void_requested_at is not null then 'voidRequested' else 'valid' end,
        'voidReason', r.void_reason) order by r.issued_at, r.id)
      from receipt r where r.dossier_id = d.id), '[]'),
    'heldMoney', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind,
        'reason', h.reason, 'amount', h.amount, 'heldAt', h.held_at, 'status', h.status)
        order by h.held_at, h.id) from held_money h where h.dossier_id = d.id), '[]'),
    'feesToGiveBack', ${feesToGiveBack},
    'paymentRequest', (select jsonb_build_object('id', q.id, 'amount', q.amount,
        'chargeNos', to_jsonb(q.charge_nos), 'payload', q.payload, 'status', q.status,
        'requestedAt', q.requested_at)
      from payment_request q where q.dossier_id = d.id and q.status <> 'replaced'
      order by q.requested_at desc limit 1)
  ) as money
  from dossier d where d.id = $1`;

/** All money of one dossier: what is asked, what is paid, and what is held for the citizen. */
export async function dossierMoney(sql: Sql, dossierId: string): Promise<object> {
  const [row] = await sql.query<{ money: MoneyRow }>(statement, [dossierId]);
  if (!row) throw new Error(`The dossier ${dossierId} is gone.`);
  const { money } = row;
  const { state, copies, postage } = money.due;
  const total = state + copies + postage;
  const { paymentRequest } = money;
  return {
    ...money,
    due: { ...money.due, total, inWords: amountInWords(total) },
    paymentRequest: paymentRequest && {
      ...paymentRequest,
      picture: paymentRequest.status === 'open' ? qrCode(paymentRequest.payload).svg : null,
    },
  };
}
