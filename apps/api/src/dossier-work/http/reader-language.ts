import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '@motcua/shared-problem';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../../platform/problem/problem.filter';

/** In which language the refusals of single rows are told. */
export const ReaderLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
