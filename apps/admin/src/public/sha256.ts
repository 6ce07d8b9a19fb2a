/** First 32 bits of the fractional parts of the roots that FIPS 180-4 takes its constants from. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= candidate; by += 1) if (candidate % by === 0) isPrime = false;
    if (isPrime) found.push((root(candidate) % 1) * 2 ** 32);
  }
  return Uint32Array.from(found);
}

const rounds = fractions(64, Math.cbrt);
const initial = fractions(8, Math.sqrt);
const blockLength = 64;

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function absorb(state: Uint32Array, block: DataView, words: Uint32Array): void {
  for (let index = 0; index < 16; index += 1) words[index] = block.getUint32(index * 4);
  const w = (index: number): number => words[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const early = w(index - 15);
    const late = w(index - 2);
    const small = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const large = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[index] = w(index - 16) + small + w(index - 7) + large;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const first = (h + high + choice + (rounds[index] ?? 0) + w(index)) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + low + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

/** SHA-256 for pages without a secure context, where the browser offers none of its own. */
export function digestHere(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / blockLength) * blockLength);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = initial.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += blockLength)
    absorb(state, new DataView(padded.buffer, at, blockLength), words);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** The SHA-256 of a file in hexadecimal, reckoned in the browser. */
export async function sha256Of(file: Blob): Promise<string> {
  const bytes = await new Response(file).arrayBuffer();
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  const digest = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : digestHere(new Uint8Array(bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
