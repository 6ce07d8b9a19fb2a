import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error';
import { takenBy } from './takes';

/**
 * Reads JSON bodies strictly: an object that names a member twice is refused, because two readers
 * of the same text would disagree about what was sent (RFC 8259, section 4). So is nesting that
 * would exhaust the stack of whatever walks over the body before its shape is checked.
 */
export function readJsonStrictly(application: NestFastifyApplication, bodyLimit: number): void {
  const server = application.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  application.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    const text = body.toString('utf8');
    // Decoding would put U+FFFD where the bytes mean nothing, and nobody would see the loss.
    const fault = isUtf8(body as Buffer) ? strictFault(text) : 'not UTF-8';
    if (fault) {
      done(Object.assign(new SyntaxError(fault), { statusCode: 400 }));
      return;
    }
    void parse(request as never, text, done);
  });
}

const otherTexts = /^(?:text\/plain|application\/x-www-form-urlencoded)\b/;

/** A form or plain text would be read as a body without members where it is not asked for. */
export function refuseOtherTexts(server: FastifyInstance): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const [type] = otherTexts.exec((request.headers['content-type'] ?? '').toLowerCase()) ?? [];
    const allowed = takenBy(request);
    const isRefused = type !== undefined && hasBody(request) && !allowed.includes(type);
    if (isRefused)
      done(new ProblemError('unsupportedMediaType', 'the body is not JSON', { allowed }));
    else done(null, payload);
  });
}

/** Programs leave the type of their last body on calls that bring none. */
const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const quote = 34;
const backslash = 92;
/** Far beyond what any request class allows. */
const deepest = 100;

/** What a strict reader refuses although it parses; other faults are the parser's. */
export function strictFault(text: string): 'repeated member' | 'too deep' | undefined {
  // One entry for each open bracket: the names of an object so far, or undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  let isName = false;
  for (let at = 0; at < text.length; at += 1) {
    if (open.length > deepest) return 'too deep';
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfString(text, at);
        const names = open.at(-1);
        if (isName && names) {
          const name = nameOf(text.slice(at, end + 1));
          if (names.has(name)) return 'repeated member';
          names.add(name);
        }
        isName = false;
        at = end;
        break;
      }
      case 0x7b: // {
        open.push(new Set());
        isName = true;
        break;
      case 0x5b: // [
        open.push(undefined);
        isName = false;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        isName = false;
        break;
      case 0x2c: // ,
        isName = open.at(-1) !== undefined;
        break;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quote)
    at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}

/** `"\u0061"` names the same member as `"a"`. */
function nameOf(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw;
  }
}
