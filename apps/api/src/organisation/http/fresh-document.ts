import type { FastifyReply } from 'fastify';
import { entityTag, JsonDocument } from '../../platform/http/json-document';

/**
 * Sends the version to change against, but never «not modified»: the document also shows what
 * changes without it, such as open sessions or the name of the day.
 */
export function freshDocument(reply: FastifyReply, document: JsonDocument): JsonDocument {
  if (document.version !== undefined) void reply.header('etag', entityTag(document.version));
  return new JsonDocument(document.text);
}
