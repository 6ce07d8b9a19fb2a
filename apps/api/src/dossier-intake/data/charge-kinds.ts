/** «Phí» pays for a service, «lệ phí» for a state act; copies and carriage are neither. */
export const chargeKinds = ['fee', 'charge', 'copies', 'postage'] as const;
export type ChargeKind = (typeof chargeKinds)[number];

/** When a charge falls due: at reception, on a notice in the course of it, or with the result. */
export const chargeMoments = ['intake', 'notice', 'return'] as const;
export type ChargeMoment = (typeof chargeMoments)[number];

/** Money of three owners; one receipt never mixes them (Decision 45/2016: fee and carriage apart). */
export const moneyGroups = ['state', 'copies', 'postage'] as const;
export type MoneyGroup = (typeof moneyGroups)[number];

const groupOfKind: Readonly<Record<ChargeKind, MoneyGroup>> = {
  fee: 'state',
  charge: 'state',
  copies: 'copies',
  postage: 'postage',
};

export const moneyGroupOf = (kind: ChargeKind): MoneyGroup => groupOfKind[kind];

/** The kind by the published name: names that begin with «Lệ phí» are charges, all others fees. */
export function chargeKindOf(name: string): ChargeKind {
  return /^lệ phí/iu.test(name.normalize('NFC').trim()) ? 'charge' : 'fee';
}

/** Published fees keep their place in the version's list; lines of the desk come after any of them. */
export const firstDeskNo = 101;

/** Largest amount one line, drawer or notification may carry, in đồng. */
export const largestAmount = 1_000_000_000;
