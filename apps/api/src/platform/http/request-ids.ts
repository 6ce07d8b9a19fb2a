import { randomBytes } from 'node:crypto';

/** Names of requests that people can read out: this process at random, then a running number. */
export function requestIds(): () => string {
  const process = randomBytes(4).toString('hex');
  let last = 0;
  return () => `${process}-${(last += 1).toString(36)}`;
}
