import { createApiClient, type Middleware } from '@motcua/shared-api-client';
import { isProblem, problemTypeOf, type Problem } from '@motcua/shared-problem';
import { ProblemError } from '../ui/problem-error';
import { reachability } from './reachability';
import { sessionLock } from './session-lock';

const isSessionRequest = (request: Request) => new URL(request.url).pathname.endsWith('/session');

async function problemIn(response: Response): Promise<Problem> {
  const isJson = response.headers.get('content-type')?.includes('json');
  const body: unknown = isJson ? await response.json() : undefined;
  if (isProblem(body)) return body;
  // A proxy in between answered, not this API.
  return { type: 'about:blank', title: '', detail: '', status: response.status };
}

/** Every answer that is not a success becomes a `ProblemError`; a lost session locks the screen. */
const problems: Middleware = {
  async onResponse({ request, response }) {
    if (response.ok) return undefined;
    const problem = await problemIn(response);
    // A second person's wrong password says nothing about the session of the first.
    const isAnothers = problemTypeOf(problem.type) === 'signInRefused';
    if (response.status === 401 && !isSessionRequest(request) && !isAnothers)
      sessionLock.lock('expired');
    const retryAfter = Number(response.headers.get('retry-after'));
    throw new ProblemError(problem, retryAfter > 0 ? retryAfter : undefined);
  },
};

/** Tells the server in which language to name faults. */
const language: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'vi');
    return request;
  },
};

/** Whether anybody answers at all; a request that the page itself gave up says nothing. */
const connection: Middleware = {
  onResponse() {
    reachability.answered();
  },
  onError({ error }) {
    if (error instanceof TypeError) reachability.lost();
  },
};

export const api = createApiClient(globalThis.location?.origin ?? '');
api.use(language, problems, connection);

interface Answer<Body> {
  data?: Body;
  response: Response;
}

/** The body of a successful answer. */
export async function read<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  return (await answer).data as Body;
}

export interface Tagged<Body> {
  body: Body;
  /** To be sent back as `If-Match` with a change. */
  etag: string;
}

/** The body together with the version it has, for screens that change what they show. */
export async function readTagged<Body>(answer: Promise<Answer<Body>>): Promise<Tagged<Body>> {
  const { data, response } = await answer;
  return { body: data as Body, etag: response.headers.get('etag') ?? '' };
}
