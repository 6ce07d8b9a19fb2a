/** Minutes matter in the last hour, hours in the last days, then whole days. */
export function roughly(minutes: number): number {
  const size = Math.abs(minutes);
  const step = size < 60 ? 1 : size < 3 * 480 ? 60 : 480;
  return Math.sign(minutes) * Math.floor(size / step) * step;
}
