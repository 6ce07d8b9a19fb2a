/**
 * Puts a page together in PostgreSQL. `rows` selects `item`, `sort_key` (text) and `id` (text),
 * ordered and one more than the page holds; `limit` is the parameter with the size of the page.
 */
export function pageOf(rows: string, limit: string): string {
  return `
    with found as (${rows}),
    numbered as (
      select item, sort_key, id, row_number() over (order by sort_key, id) as nth from found
    )
    select jsonb_build_object(
      'items', coalesce(jsonb_agg(n.item order by n.nth) filter (where n.nth <= ${limit}), '[]'),
      'next', case when count(*) > ${limit} then (select translate(encode(convert_to(
          jsonb_build_array(m.sort_key, m.id)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')
        from numbered m where m.nth = ${limit}) end)::text as text
    from numbered n`;
}

export interface PageQuestion {
  readonly limit?: number;
  /** Sort key and id of the last item of the page before. */
  readonly after?: readonly string[];
}
