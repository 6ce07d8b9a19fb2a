import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a notification's time stamp may lie from ours, in seconds; older ones are replays. */
export const replayWindowSeconds = 300;

/** HMAC-SHA-256 in hexadecimal over the time stamp, a full stop and the body as it was sent. */
export function bankSignature(secret: string, timestamp: string, body: Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

export type SignatureFault = 'timestamp' | 'replay' | 'signature';

/** Why a notification is not believed; undefined when it is the bank's and fresh. */
export function signatureFault(
  secret: string,
  { timestamp, signature, body }: { timestamp: string; signature: string; body: Buffer },
  now: Date,
): SignatureFault | undefined {
  if (!/^\d{10}$/.test(timestamp)) return 'timestamp';
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > replayWindowSeconds) return 'replay';
  const expected = Buffer.from(bankSignature(secret, timestamp, body));
  const given = Buffer.from(signature.toLowerCase());
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? undefined : 'signature';
}
