import {
  CustodyBroken,
  type Custody as CustodyChain,
  custodyAfter,
  type CustodyEvent,
  type CustodyFault,
  type Holder as ChainHolder,
  holderOf,
  type Hop,
} from '@motcua/delivery-domain';
import type { TransactionScope } from '../platform/database/transaction';
import { ProblemError } from '../platform/problem/problem-error';
import { CustodyRepository, type HopRow } from './data/custody.repository';
import type { CustodySubject, Giving, Handing, PaperHolder } from './paper-holder';

type Scope = Pick<TransactionScope, 'sql' | 'journal' | 'at'>;

/** Writes the chain of custody inside a business change: exactly one holder at every moment. */
export class Custody {
  private readonly hops: CustodyRepository;

  constructor(private readonly scope: Scope) {
    this.hops = new CustodyRepository(scope.sql);
  }

  /** The first holder, known because they have the paper in hand. */
  async begin(
    subject: CustodySubject,
    holder: PaperHolder,
    by: string,
    evidence: string,
  ): Promise<void> {
    const at = this.scope.at;
    const hop = { no: 1, holder, givenBy: by, givenAt: at, evidence };
    this.hops.insert(subject, { ...hop, confirmedBy: by, confirmedAt: at });
    this.tell(subject, 'paperConfirmed', 1, holder, { evidence, by });
  }

  /** Hands the paper on; until the receiver confirms, the giver still holds it. */
  async give(subject: CustodySubject, to: PaperHolder, giving: Giving): Promise<void> {
    const { chain, no, at } = await this.lock(subject);
    refuseBroken(chain, given(chain, to, at));
    this.hops.insert(subject, { ...giving, no: no + 1, holder: to, givenAt: at });
    this.tellGiven(subject, no + 1, to, giving);
  }

  /** The receiver has the paper that was given last. */
  async confirm(subject: CustodySubject, confirmedBy: string): Promise<void> {
    const { chain, no, at, last } = await this.lock(subject);
    const receiver = chainHolder(last);
    refuseBroken(chain, { type: 'confirmed', receiver, at });
    await this.hops.confirm(subject, no, confirmedBy, at);
    this.tell(subject, 'paperConfirmed', no, paperHolder(last), { by: confirmedBy });
  }

  /** Given and confirmed in one act, both people (or one person and a bag) being present. */
  async handTo(subject: CustodySubject, to: PaperHolder, handing: Handing): Promise<void> {
    const { chain, no, at } = await this.lock(subject);
    refuseBroken(chain, given(chain, to, at));
    const hop = { ...handing, no: no + 1, holder: to, givenAt: at };
    this.hops.insert(subject, { ...hop, confirmedAt: at });
    this.tellGiven(subject, no + 1, to, handing);
    this.tell(subject, 'paperConfirmed', no + 1, to, { by: handing.confirmedBy });
  }

  /** The paper is missing: the last holder answers for it and no hop can follow. */
  async lose(subject: CustodySubject, by: string): Promise<void> {
    const { chain, no, at, last } = await this.lock(subject);
    refuseBroken(chain, { type: 'lost', at });
    await this.hops.lose(subject, no, at);
    this.tell(subject, 'paperLost', no, paperHolder(last), { by });
  }

  /** Who holds the paper now; undefined where nothing on paper was ever taken in. */
  async holder(subject: CustodySubject): Promise<PaperHolder | undefined> {
    const rows = await this.hops.lock(subject);
    const row = rows.findLast((each) => each.confirmed_at !== null);
    return row && paperHolder(row);
  }

  private async lock(
    subject: CustodySubject,
  ): Promise<{ chain: CustodyChain; no: number; at: Date; last: HopRow }> {
    const rows = await this.hops.lock(subject);
    const first = rows[0];
    const last = rows.at(-1);
    if (!first || !last) throw broken('nothingGiven');
    // A change that waited for the lock may carry an earlier instant than the one it waited for.
    const at = new Date(Math.max(this.scope.at.getTime(), lastStep(last).getTime()));
    return { chain: chainOf(rows, first), no: last.no, at, last };
  }

  private tellGiven(subject: CustodySubject, no: number, to: PaperHolder, giving: Giving): void {
    const { givenBy: by, evidence, sealNo, consignmentId } = giving;
    const details = { by, evidence, sealNo: sealNo ?? null, consignmentId: consignmentId ?? null };
    this.tell(subject, 'paperGiven', no, to, details);
  }

  private tell(
    subject: CustodySubject,
    what: 'paperGiven' | 'paperConfirmed' | 'paperLost',
    no: number,
    holder: PaperHolder,
    details: Readonly<Record<string, unknown>>,
  ): void {
    this.scope.journal.append({
      subjectType: subject.type,
      subjectId: subject.id,
      type: `${subject.type}.${what}`,
      unitId: unitOf(holder),
      data: { no, holderKind: holder.kind, holderId: holder.id ?? null, ...details },
    });
  }
}

function unitOf(holder: PaperHolder): string | null {
  return holder.unitId ?? (holder.kind === 'unit' ? (holder.id ?? null) : null);
}

function chainOf(rows: readonly HopRow[], first: HopRow): CustodyChain {
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

function given(chain: CustodyChain, to: PaperHolder, at: Date): CustodyEvent {
  const receiver: ChainHolder = { kind: to.kind, id: to.id ?? to.name };
  return { type: 'given', hop: 'handOver', giver: holderOf(chain), receiver, at };
}

/** A citizen has no id of ours; within one chain the name tells them apart. */
function chainHolder(row: HopRow): ChainHolder {
  return { kind: row.holder_kind, id: row.holder_id ?? row.holder_name };
}

function paperHolder(row: HopRow): PaperHolder {
  return {
    kind: row.holder_kind,
    id: row.holder_id,
    name: row.holder_name,
    unitId: row.unit_id,
  };
}

function lastStep(row: HopRow): Date {
  return row.confirmed_at ?? row.given_at;
}

function refuseBroken(chain: CustodyChain, event: CustodyEvent): void {
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
  lost: { vi: 'Giấy đã được báo thất lạc.', en: 'The paper was reported lost.' },
};

function broken(fault: CustodyFault): ProblemError {
  return new ProblemError('actionNotAllowed', `The chain of custody refuses: ${fault}`, {
    reason: fault,
    sentence: sentences[fault],
  });
}
