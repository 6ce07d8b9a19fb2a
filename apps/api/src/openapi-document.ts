import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { clientPermissions } from './access/api-client-permissions';
import { sessionPolicy } from './access/session-policy';
import { withClosedRequests } from './closed-requests';
import { documentedModels } from './platform/http/operation';
import { problemExamples } from './platform/problem/problem-examples';
import { withUsualExamples } from './usual-examples';

/** The contract: what is committed, what `/docs` shows, and what the clients are generated from. */
export function openApiDocument(application: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Motcua')
    .setDescription(
      'One-stop counters run together with the Post. Errors are application/problem+json ' +
        '(docs/problems.md). POSTs that create or act need an Idempotency-Key, changes need ' +
        'If-Match. Every operation names its permission. A token opens what an API client may ' +
        'be given, which is reading; whatever changes something takes the session of a person. ' +
        'Titles and sentences of errors are Vietnamese, or English where Accept-Language begins ' +
        'with `en`. Until a password that an administrator gave is changed, every operation but ' +
        '`GET /me`, `PUT /me/password` and signing out answers 403 `password-change-required`.',
    )
    .setVersion('1')
    .addCookieAuth(sessionPolicy.cookieName, { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(application, config, {
    extraModels: documentedModels,
    operationIdFactory: (_, method) => method,
  });
  return sortedPaths(withUsualExamples(withClosedRequests(withoutUselessTokens(document))));
}

type Accessible = { 'x-access'?: string | readonly string[]; security?: object[] };

/** A token opens nothing that needs a permission no API client can be given. */
function withoutUselessTokens(document: OpenAPIObject): OpenAPIObject {
  const mayHold = (name: string) => clientPermissions.some((each) => each === name);
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item) as Accessible[]) {
      const access = operation['x-access'];
      if (Array.isArray(access) && !access.some(mayHold))
        operation.security = operation.security?.filter((each) => !('token' in each));
    }
  return document;
}

/** A stable order keeps the committed file's differences small. */
function sortedPaths(document: OpenAPIObject): OpenAPIObject {
  const byName = <Value>(values: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...document,
    paths: byName(document.paths),
    components: {
      ...document.components,
      schemas: byName(document.components?.schemas ?? {}),
      examples: byName(problemExamples),
    },
  };
}
