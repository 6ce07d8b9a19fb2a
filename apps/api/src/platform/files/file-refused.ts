/** Why a file is not kept. */
export const fileRefusals = [
  'notAllowedType',
  'tooLarge',
  'tooManyPages',
  'activeContent',
  'damaged',
  'empty',
  'pixelFlood',
  'infected',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** A file was refused; nothing of it is kept. `detail` is for the log, not for people. */
export class FileRefused extends Error {
  constructor(
    readonly code: FileRefusal,
    readonly detail: string,
  ) {
    super(`The file was refused (${code}): ${detail}`);
    this.name = 'FileRefused';
  }
}
