import {
  CustodyBroken,
  type Custody as Chain,
  custodyAfter,
  type CustodyEvent,
  type CustodyFault,
  type Holder as ChainHolder,
  holderOf,
  type Hop,
} from '@motcua/delivery-domain';
import { ProblemError } from '../platform/problem/problem-error';
import type { HopRow } from './data/custody.repository';
import type { PaperHolder } from './paper-holder';

/** Hand-overs that were refused or taken back never moved the paper, and a loss ends a chain. */
export function currentHops(rows: readonly HopRow[]): readonly HopRow[] {
  const moved = rows.filter((row) => row.voided_at === null);
  const lost = moved.findLastIndex((row) => row.lost_at !== null);
  const isOver = lost >= 0 && lost < moved.length - 1;
  return moved.slice(isOver ? lost + 1 : 0);
}

export function chainOf(rows: readonly HopRow[], first: HopRow): Chain {
  const hops: Hop[] = [];
  rows.slice(1).forEach((row, index) => {
    hops.push({
      type: 'handOver',
      giver: chainHolder(rows[index] ?? first),
      receiver: chainHolder(row),
      givenAt: row.given_at,
      confirmedAt: row.confirmed_at,
    });
  });
  const lostAt = rows.at(-1)?.lost_at ?? null;
  return { first: chainHolder(first), since: first.given_at, hops, lostAt };
}

export function given(chain: Chain, to: PaperHolder, at: Date): CustodyEvent {
  const receiver: ChainHolder = { kind: to.kind, id: to.id ?? to.name };
  return { type: 'given', hop: 'handOver', giver: holderOf(chain), receiver, at };
}

/** A citizen has no id of ours; within one chain the name tells them apart. */
export function chainHolder(row: HopRow): ChainHolder {
  return { kind: row.holder_kind, id: row.holder_id ?? row.holder_name };
}

export function paperHolder(row: HopRow): PaperHolder {
  return {
    kind: row.holder_kind,
    id: row.holder_id,
    name: row.holder_name,
    unitId: row.unit_id,
  };
}

export function refuseBroken(chain: Chain, event: CustodyEvent): void {
  try {
    custodyAfter(chain, event);
  } catch (error) {
    if (error instanceof CustodyBroken) throw broken(error.fault);
    throw error;
  }
}

const sentences: Readonly<Record<CustodyFault, { vi: string; en: string }>> = {
  notTheHolder: {
    vi: 'Người giao hiện không giữ giấy này.',
    en: 'The giver does not hold this paper now.',
  },
  givenToItself: {
    vi: 'Giấy đang ở chính nơi nhận.',
    en: 'The receiver already holds the paper.',
  },
  receiptNotConfirmed: {
    vi: 'Lần giao trước chưa được xác nhận nhận.',
    en: 'The hand-over before this one has not been confirmed.',
  },
  nothingGiven: { vi: 'Không có lần giao nào chờ xác nhận.', en: 'Nothing waits to be confirmed.' },
  notTheReceiver: { vi: 'Giấy được giao cho người khác.', en: 'It was given to somebody else.' },
  beforeTheLastStep: {
    vi: 'Thời điểm này trước lần giao nhận gần nhất.',
    en: 'This lies before the last step.',
  },
  lost: {
    vi: 'Giấy đã được báo thất lạc. Ghi nhận đã tìm thấy hoặc đã cấp lại trước.',
    en: 'The paper was reported lost. Record first that it was found or issued again.',
  },
};

export function broken(fault: CustodyFault): ProblemError {
  return new ProblemError('actionNotAllowed', `The chain of custody refuses: ${fault}`, {
    reason: fault,
    sentence: sentences[fault],
  });
}
