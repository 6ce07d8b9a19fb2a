/**
 * Whole đồng asked for the carriage of consignment `c`. Its own `postage` is what is still due at the
 * door; what was paid at the desk before stands with the charges of the dossier.
 */
export const fullCarriage = `case when c.kind = 'delivery' then greatest(c.postage, coalesce((
    select sum(h.amount) from dossier_charge h where h.dossier_id = c.dossier_id
      and h.kind = 'postage' and h.exempt_ground is null), 0)::bigint) else c.postage end`;
