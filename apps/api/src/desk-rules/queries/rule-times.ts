/** Where a dated row stands on a day, among the rows of the same rule. */
export const ruleTimes = ['past', 'inForce', 'coming'] as const;

export type RuleTime = (typeof ruleTimes)[number];

/**
 * A member `time` for rows that carry `next_from`, the first day of the row after them. `day` is a
 * parameter.
 */
export const ruleTime = (alias: string, day: string): string =>
  `case when ${alias}.valid_from > ${day}::date then 'coming'
    when ${alias}.next_from <= ${day}::date then 'past' else 'inForce' end`;

/** Who changed a row, when and why; null where the row came with the product. */
export const ruleAuthor = (alias: string): string => `'changeReason', ${alias}.change_reason,
  'setBy', (select author.full_name from staff author where author.id = ${alias}.set_by), 'setAt', ${alias}.set_at`;
