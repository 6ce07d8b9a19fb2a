/** The body of an answer, at most so many bytes; a longer one is an error and is not read on. */
export async function boundedBody({ body }: Response, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += (part as Uint8Array).byteLength;
    if (size > mostBytes) throw new Error(`The answer is longer than ${mostBytes} bytes.`);
    parts.push(Buffer.from(part as Uint8Array));
  }
  return Buffer.concat(parts);
}
