import { randomBytes } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Environment } from './platform/config/environment';
import { JsonDocumentInterceptor } from './platform/http/json-document';
import { sendSecurityHeaders } from './platform/http/security-headers';
import { ProblemFilter } from './platform/problem/problem.filter';
import { RequestValidationPipe } from './platform/validation/request-validation.pipe';

const bodyLimitBytes = 1_048_576;

/** The whole application, ready to listen; used by main, by the tests and by the API document. */
export async function createApplication(
  environment: Environment,
  options: { quiet?: boolean; offline?: boolean } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    genReqId: () => randomBytes(6).toString('hex'),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    exposeHeadRoutes: false,
    // A scan of 20 MB over a slow line takes a while; headers alone have Node's own shorter limit.
    requestTimeout: 120_000,
    trustProxy: environment.trustedProxies.length > 0 ? [...environment.trustedProxies] : false,
  });
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment, { offline: options.offline ?? false }),
    adapter,
    { logger: options.quiet ? ['error', 'fatal'] : ['log', 'warn', 'error', 'fatal'] },
  );
  await application.register(fastifyCookie);
  await application.register(fastifyMultipart, {
    limits: { files: 1, fields: 10, fieldSize: 2_000 },
  });
  sendSecurityHeaders(adapter.getInstance());
  application.setGlobalPrefix('api/v1');
  application.useGlobalFilters(new ProblemFilter());
  application.useGlobalPipes(new RequestValidationPipe());
  application.useGlobalInterceptors(new JsonDocumentInterceptor());
  application.enableShutdownHooks();
  return application;
}
