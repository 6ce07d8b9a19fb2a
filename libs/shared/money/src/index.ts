export { add, dong, InvalidDong, isDong, multiply, noDong, subtract, sum } from './dong';
export type { Dong, DongOptions, InvalidDongReason } from './dong';
export { formatDong, parseDong } from './dong-text';
export type { DongFormat, DongStyle } from './dong-text';
