import { Body, Controller, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Act } from '../../platform/http/act';
import { Operation } from '../../platform/http/operation';
import type { Actor } from '../actor';
import { ChangeOwnPassword } from '../use-cases/change-own-password';
import { CurrentActor, RepeatableAct } from './command';
import { OwnPasswordRequest } from './session.requests';

@ApiTags('session')
@Controller('me/password')
export class OwnPasswordController {
  constructor(private readonly changeOwnPassword: ChangeOwnPassword) {}

  @Put()
  @Operation({
    id: 'changeOwnPassword',
    summary: 'Change my own password; my other sessions end',
    access: 'signedIn',
    beforePasswordChange: true,
    status: 204,
    problems: ['tooManyAttempts', 'malformedRequest', 'staleVersion'],
  })
  change(
    @Body() { oldPassword, newPassword }: OwnPasswordRequest,
    @Req() { ip }: FastifyRequest,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<void> {
    return this.changeOwnPassword.run({ oldPassword, newPassword, address: ip }, actor, act);
  }
}
