import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Reads JSON bodies strictly: an object that names a member twice is refused, because two readers
 * of the same text would disagree about what was sent (RFC 8259, section 4).
 */
export function readJsonStrictly(application: NestFastifyApplication, bodyLimit: number): void {
  const server = application.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  application.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    const text = body.toString('utf8');
    if (repeatsMember(text)) {
      done(Object.assign(new SyntaxError('A member is named twice'), { statusCode: 400 }));
      return;
    }
    void parse(request as never, text, done);
  });
}

const quote = 34;
const backslash = 92;

/** Whether an object of a JSON text has two members of one name; other faults are the parser's. */
export function repeatsMember(text: string): boolean {
  // One entry for each open bracket: the names of an object so far, or undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  let isName = false;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfString(text, at);
        const names = open.at(-1);
        if (isName && names) {
          const name = nameOf(text.slice(at, end + 1));
          if (names.has(name)) return true;
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
  return false;
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
