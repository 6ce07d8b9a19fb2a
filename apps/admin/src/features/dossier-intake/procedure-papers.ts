import type { ChecklistPaper } from '../../ui/checklist-paper';
import type { Channel, LimitValue } from './intake-values';
import { limitOf } from './intake-request';
import type { Procedure } from './get-procedures';

/** The papers of one case, numbered from 1 in their printed order. */
export function papersOf(procedure: Procedure | undefined, caseNo: number | undefined) {
  const chosen = procedure?.cases.find(({ no }) => no === caseNo);
  return (chosen?.components ?? []).map((paper, index): ChecklistPaper => ({
    no: index + 1,
    key: paper.key,
    shortName: paper.shortName ?? paper.name,
    name: paper.name,
    condition: paper.conditional,
    conditional: paper.conditional !== undefined,
    mandatory: paper.mandatory,
    oneOf: paper.oneOf,
    originals: paper.originals,
    copies: paper.copies,
  }));
}

/** The limit of a channel; a channel that is not named has the counter's. Null: nobody knows it. */
export function limitFor(procedure: Procedure | undefined, channel: Channel) {
  const channels = procedure?.channels ?? [];
  const usual = channels.find((each) => each.channel === 'counter') ?? channels[0];
  return (channels.find((each) => each.channel === channel) ?? usual)?.limit ?? null;
}

/** What the counter stated, once it is complete. */
export function statedLimitOf(limit: LimitValue | undefined) {
  const stated = limitOf(limit);
  return stated && stated.value > 0 ? stated : undefined;
}
