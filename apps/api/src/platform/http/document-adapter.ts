import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { entityTag, JsonDocument } from './json-document';

type Reply = Parameters<FastifyAdapter['reply']>;

/**
 * Sends a document as the bytes it is, with the tag of its version; a client that has that version
 * already gets 304. In the adapter and not in an interceptor: lists are most of the traffic, and an
 * interceptor's streams cost as much there as everything else together.
 */
export class DocumentAdapter extends FastifyAdapter {
  override reply(...[response, body, statusCode]: Reply): ReturnType<FastifyAdapter['reply']> {
    if (!(body instanceof JsonDocument)) return super.reply(response, body, statusCode);
    const reply = response as FastifyReply;
    if (statusCode !== undefined) void reply.status(statusCode);
    void reply.header('content-type', 'application/json; charset=utf-8');
    if (body.version === undefined) return send(reply, body);
    const tag = entityTag(body.version);
    void reply.header('etag', tag);
    const { method, headers } = reply.request;
    if (method !== 'GET' || headers['if-none-match'] !== tag) return send(reply, body);
    return super.reply(reply.status(304), undefined);
  }
}

function send(reply: FastifyReply, { bytes }: JsonDocument): ReturnType<FastifyAdapter['reply']> {
  return reply.send(bytes) as ReturnType<FastifyAdapter['reply']>;
}
