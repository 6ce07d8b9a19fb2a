import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import type { Environment } from './platform/config/environment';
import { DocumentAdapter } from './platform/http/document-adapter';
import { leavePartsUnread } from './platform/http/part-body';
import { requestIds } from './platform/http/request-ids';
import { readJsonStrictly, refuseOtherTexts } from './platform/http/json-body';
import { rememberRoutes } from './platform/http/known-routes';
import { keepRawBody } from './platform/http/raw-body';
import { sendSecurityHeaders, setSecurityHeaders } from './platform/http/security-headers';
import { ProblemFilter, sendProblem } from './platform/problem/problem.filter';
import { RequestValidationPipe } from './platform/validation/request-validation.pipe';

const bodyLimitBytes = 1_048_576;

/** The whole application, ready to listen; used by main, by the tests and by the API document. */
export async function createApplication(
  environment: Environment,
  options: { quiet?: boolean; offline?: boolean } = {},
): Promise<NestFastifyApplication> {
  const adapter = new DocumentAdapter({
    bodyLimit: bodyLimitBytes,
    genReqId: requestIds(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    exposeHeadRoutes: false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(request, reply);
      sendProblem(error, request, reply);
    },
    // A scan of 20 MB over a slow line takes a while; headers alone have Node's own shorter limit.
    requestTimeout: 120_000,
    trustProxy: environment.trustedProxies.length > 0 ? [...environment.trustedProxies] : false,
  });
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment, { offline: options.offline ?? false }),
    adapter,
    { logger: options.quiet ? ['error', 'fatal'] : ['log', 'warn', 'error', 'fatal'] },
  );
  rememberRoutes(adapter.getInstance());
  await application.register(fastifyCookie);
  await application.register(fastifyMultipart, {
    limits: { files: 1, fields: 10, fieldSize: 2_000 },
  });
  readJsonStrictly(application, bodyLimitBytes);
  refuseOtherTexts(adapter.getInstance());
  leavePartsUnread(adapter.getInstance(), '/api/v1/uploads/');
  sendSecurityHeaders(adapter.getInstance());
  keepRawBody(adapter.getInstance(), '/api/v1/bank-notifications');
  application.setGlobalPrefix('api/v1');
  application.useGlobalFilters(new ProblemFilter());
  application.useGlobalPipes(new RequestValidationPipe());
  application.enableShutdownHooks();
  return application;
}
