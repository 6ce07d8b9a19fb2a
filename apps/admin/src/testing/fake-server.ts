import type { Problem } from '@motcua/shared-problem';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Reply = (asked: Asked) => Response | Promise<Response>;

/** Stands in for the API: answers `METHOD /path` and remembers what was asked. */
export class FakeServer {
  readonly asked: Asked[] = [];
  private readonly replies = new Map<string, Reply>();

  install(): void {
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      // The stand-in for a browser cannot read back the files of a form.
      const isForm = request.headers.get('content-type')?.startsWith('multipart/') ?? false;
      const text = isForm ? '' : await request.text();
      const asked: Asked = {
        method: request.method,
        path: pathname,
        query: searchParams,
        headers: request.headers,
        body: text ? JSON.parse(text) : undefined,
      };
      this.asked.push(asked);
      const reply = this.replies.get(`${asked.method} ${asked.path}`);
      return reply ? reply(asked) : answer({ title: 'no such address' }, 404);
    };
  }

  on(address: string, reply: Reply): this {
    this.replies.set(address, reply);
    return this;
  }

  /** All requests to an address, oldest first. */
  askedFor(address: string): Asked[] {
    return this.asked.filter(({ method, path }) => `${method} ${path}` === address);
  }
}

export function answer(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  if (status === 204) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

export function refusal(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
