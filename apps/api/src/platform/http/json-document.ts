import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A reply whose JSON text is already made, mostly by PostgreSQL, with the version it shows. */
export class JsonDocument {
  constructor(
    readonly text: string,
    readonly version?: number,
  ) {}

  static of(value: { readonly version?: number } | object): JsonDocument {
    const version =
      'version' in value && typeof value.version === 'number' ? value.version : undefined;
    return new JsonDocument(JSON.stringify(value), version);
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

export function entityTag(version: number): string {
  return `"${version}"`;
}

@Injectable()
export class JsonDocumentInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!(value instanceof JsonDocument)) return value;
        void reply.header('content-type', 'application/json; charset=utf-8');
        if (value.version === undefined) return value.text;
        const tag = entityTag(value.version);
        void reply.header('etag', tag);
        if (request.method !== 'GET' || request.headers['if-none-match'] !== tag) return value.text;
        void reply.status(304);
        return '';
      }),
    );
  }
}
