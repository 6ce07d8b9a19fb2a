/** Bytes of a page of memory of a compiled program. */
const pageBytes = 65_536;

interface ProgramMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** As every thread of Node has it. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { Memory: { prototype: ProgramMemory } };
};

/**
 * Keeps the compiled programs of this thread from growing beyond so many bytes each: the limits of a
 * thread do not count their memory. What cannot grow any more fails.
 */
export function limitProgramMemory(most: number): void {
  const memory = WebAssembly.Memory.prototype;
  const { grow } = memory;
  memory.grow = function growWithin(this: ProgramMemory, pages: number): number {
    if (this.buffer.byteLength + pages * pageBytes > most)
      throw new RangeError(`more than ${most} bytes of memory`);
    return grow.call(this, pages);
  };
}
