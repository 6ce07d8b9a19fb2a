import { mostFileBytes } from '../files/file-limits';

/** A file of a form, for the API document; the limit of bytes in force may be lower. */
export const filePart = (description: string) => ({
  type: 'string',
  format: 'binary',
  maxLength: mostFileBytes,
  description,
});
