import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Operation } from '../../platform/http/operation';
import { Takes } from '../../platform/http/takes';
import { IssueToken } from '../use-cases/issue-token';
import { TokenRequest } from './session.requests';
import { TokenResponse } from './session.responses';

@ApiTags('token')
@Controller('token')
export class TokenController {
  constructor(private readonly issueToken: IssueToken) {}

  @Post()
  @Takes('application/x-www-form-urlencoded', 'application/json')
  @Operation({
    id: 'issueToken',
    summary: 'A bearer token for an API client (client credentials)',
    access: 'anonymous',
    answers: TokenResponse,
    problems: ['signInRefused', 'tooManyAttempts', 'malformedRequest'],
  })
  issue(@Body() body: TokenRequest, @Req() request: FastifyRequest): Promise<TokenResponse> {
    return this.issueToken.run(body.client_id, body.client_secret, request.ip);
  }
}
