/** One filter of a stream being undone piece by piece; what comes out is taken as it comes. */
export interface UndoneFilter {
  write(bytes: Buffer): Promise<void>;
  /** Answers whether the data came to the end that they mark themselves. */
  end(): Promise<boolean>;
}

export type TakeBytes = (bytes: Buffer) => Promise<void>;
