import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

interface TakingRoute {
  readonly takes?: readonly string[];
}

/** The media types of a body where JSON is not the only one: for the contract and for a 415. */
export function Takes(...types: readonly string[]): MethodDecorator {
  const route: TakingRoute = { takes: types };
  return applyDecorators(ApiConsumes(...types), RouteConfig(route));
}

/** The media types that the operation at the address of a request takes. */
export function takenBy({ routeOptions }: FastifyRequest): readonly string[] {
  return (routeOptions.config as TakingRoute | undefined)?.takes ?? ['application/json'];
}
