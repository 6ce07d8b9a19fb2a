import type { Readable } from 'node:stream';
import type { Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { RequestValidationPipe } from '../../platform/validation/request-validation.pipe';
import { DocumentFields } from './documents.requests';

/** Takes the content of the file in while it arrives. */
export type Keep<Kept, Fields = DocumentFields> = (
  fields: Fields,
  content: Readable,
) => Promise<Kept>;

export interface Upload<Kept, Fields = DocumentFields> {
  readonly fields: Fields;
  readonly fileName: string;
  readonly kept: Kept;
}

// The store counts the bytes by the limit in force; a form has two fields and one file.
const limits = { files: 1, fields: 4, parts: 5, fieldSize: 100, fileSize: Infinity };

/**
 * Reads one form: its fields first, then its file, which is judged by the fields while it streams.
 * A form that breaks off, holds a second file or goes on after the file is refused as a whole.
 */
export function receiveUpload<Kept>(
  request: FastifyRequest,
  keep: Keep<Kept>,
): Promise<Upload<Kept>> {
  return receiveForm(request, DocumentFields, keep);
}

/** The same for a form with fields of its own, or with none beside its file. */
export async function receiveForm<Kept, Fields extends object>(
  request: FastifyRequest,
  fields: Type<Fields> | undefined,
  keep: Keep<Kept, Fields>,
): Promise<Upload<Kept, Fields>> {
  if (!request.isMultipart())
    throw new ProblemError('unsupportedMediaType', 'a file comes as multipart/form-data', {
      allowed: ['multipart/form-data'],
    });
  try {
    return await readForm(request, fields, keep);
  } catch (error) {
    throw isBrokenForm(error) ? new ProblemError('malformedRequest', String(error)) : error;
  } finally {
    // The client reads the refusal only after it could send the rest.
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function readForm<Kept, Fields extends object>(
  request: FastifyRequest,
  fieldsClass: Type<Fields> | undefined,
  keep: Keep<Kept, Fields>,
): Promise<Upload<Kept, Fields>> {
  let upload: Upload<Kept, Fields> | undefined;
  const values: Record<string, unknown> = {};
  for await (const part of request.parts({ limits })) {
    if (upload) throw refusedField([part.fieldname], 'notAllowedHere');
    if (part.type === 'field') {
      if (!fieldsClass) throw refusedField([part.fieldname], 'unknownField');
      if (part.fieldname in values) throw refusedField([part.fieldname], 'duplicateItems');
      values[part.fieldname] = part.value;
      continue;
    }
    if (part.fieldname !== 'file') throw refusedField([part.fieldname], 'unknownField');
    const fields = fieldsClass ? await fieldsFrom(values, fieldsClass) : ({} as Fields);
    const fileName = part.filename ?? '';
    upload = { fields, fileName, kept: await keep(fields, part.file) };
  }
  if (!upload) throw refusedField(['file'], 'required');
  return upload;
}

function fieldsFrom<Fields>(values: object, metatype: Type<Fields>): Promise<Fields> {
  return new RequestValidationPipe().transform(values, {
    type: 'body',
    metatype,
  }) as Promise<Fields>;
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
