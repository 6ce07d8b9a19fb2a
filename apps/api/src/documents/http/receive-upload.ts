import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { RequestValidationPipe } from '../../platform/validation/request-validation.pipe';
import { DocumentFields } from './documents.requests';

/** Takes the content of the file in while it arrives. */
export type Keep<Kept> = (fields: DocumentFields, content: Readable) => Promise<Kept>;

export interface Upload<Kept> {
  readonly fields: DocumentFields;
  readonly fileName: string;
  readonly kept: Kept;
}

// The store counts the bytes by the limit in force; a form has two fields and one file.
const limits = { files: 1, fields: 4, parts: 5, fieldSize: 100, fileSize: Infinity };

/**
 * Reads one form: its fields first, then its file, which is judged by the fields while it streams.
 * A form that breaks off, holds a second file or goes on after the file is refused as a whole.
 */
export async function receiveUpload<Kept>(
  request: FastifyRequest,
  keep: Keep<Kept>,
): Promise<Upload<Kept>> {
  if (!request.isMultipart())
    throw new ProblemError('unsupportedMediaType', 'a file comes as multipart/form-data', {
      allowed: ['multipart/form-data'],
    });
  try {
    return await readForm(request, keep);
  } catch (error) {
    throw isBrokenForm(error) ? new ProblemError('malformedRequest', String(error)) : error;
  } finally {
    // The client reads the refusal only after it could send the rest.
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function readForm<Kept>(request: FastifyRequest, keep: Keep<Kept>): Promise<Upload<Kept>> {
  let upload: Upload<Kept> | undefined;
  const values: Record<string, unknown> = {};
  for await (const part of request.parts({ limits })) {
    if (upload) throw refusedField([part.fieldname], 'notAllowedHere');
    if (part.type === 'field') {
      if (part.fieldname in values) throw refusedField([part.fieldname], 'duplicateItems');
      values[part.fieldname] = part.value;
      continue;
    }
    if (part.fieldname !== 'file') throw refusedField([part.fieldname], 'unknownField');
    const fields = await documentFields(values);
    upload = { fields, fileName: part.filename ?? '', kept: await keep(fields, part.file) };
  }
  if (!upload) throw refusedField(['file'], 'required');
  return upload;
}

function documentFields(values: object): Promise<DocumentFields> {
  return new RequestValidationPipe().transform(values, {
    type: 'body',
    metatype: DocumentFields,
  }) as Promise<DocumentFields>;
}

/** What the form reader throws when the bytes end too early or do not form a form. */
function isBrokenForm(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof ProblemError) return false;
  const { statusCode } = error as { statusCode?: unknown };
  return (
    statusCode === undefined &&
    /multipart|boundary|terminated early|premature|aborted/i.test(error.message)
  );
}
