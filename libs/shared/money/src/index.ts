export { add, dong, InvalidDong, isDong, multiply, noDong, subtract, sum } from './dong';
export type { Dong, DongOptions, InvalidDongReason } from './dong';
export { chargeAmount, isPageRule, mostPages } from './charge-amount';
export type { PageRule, PageTier } from './charge-amount';
export { formatDong, parseDong } from './dong-text';
export type { DongFormat, DongStyle } from './dong-text';
export { reduceCharge, shareInPercent, wholeShare } from './reduction';
export type { ReducedCharge } from './reduction';
