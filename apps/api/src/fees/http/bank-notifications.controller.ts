import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@motcua/shared-time';
import type { FastifyRequest } from 'fastify';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { systemAct } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { rawBodyOf } from '../../platform/http/raw-body';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { signatureFault } from '../rules/bank-signature';
import { TakeBankNotification } from '../use-cases/take-bank-notification';
import { BankNotificationRequest } from './bank-notifications.requests';
import { text } from '../../platform/http/answer-fields';

export class BankNotificationResponse {
  @ApiProperty(text('FT26324000001'))
  readonly transactionId!: string;

  @ApiProperty({ type: Boolean, description: 'The money is booked; also when told before' })
  readonly taken!: boolean;
}

const timestampHeader = 'motcua-timestamp';
const signatureHeader = 'motcua-signature';
const signatureForm = /^[0-9a-fA-F]{64}$/;
const exampleSignature = 'a3f1'.repeat(16);

@ApiTags('fees')
@Controller('bank-notifications')
export class BankNotificationsController {
  constructor(
    private readonly take: TakeBankNotification,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiHeader({
    name: timestampHeader,
    required: true,
    description: 'Seconds since 1970; more than five minutes from our clock is refused',
    schema: { type: 'string', pattern: '^\\d{10}$', maxLength: 10 },
    example: '1795140000',
  })
  @ApiHeader({
    name: signatureHeader,
    required: true,
    description: 'HMAC-SHA-256, hexadecimal, of the time stamp, a full stop and the body as sent',
    schema: { type: 'string', pattern: signatureForm.source, maxLength: 64 },
    example: exampleSignature,
  })
  @Operation({
    id: 'notifyBankTransfer',
    summary: 'The bank tells of money on a unit’s account; telling twice books once',
    description:
      'Signed by the bank. Money that fits no charge to the đồng is parked, visible to the desk.',
    access: 'anonymous',
    answers: BankNotificationResponse,
    problems: ['signatureRefused', 'conflict'],
  })
  notify(
    @Req() request: FastifyRequest,
    @Body() body: BankNotificationRequest,
  ): Promise<JsonDocument> {
    this.refuseStrangers(request);
    return this.take.run(body, systemAct);
  }

  private refuseStrangers(request: FastifyRequest): void {
    const timestamp = String(request.headers[timestampHeader] ?? '');
    const signature = String(request.headers[signatureHeader] ?? '');
    if (timestamp === '') throw refusedField(['headers', timestampHeader], 'required');
    if (signature === '') throw refusedField(['headers', signatureHeader], 'required');
    if (!signatureForm.test(signature))
      throw refusedField(['headers', signatureHeader], 'pattern', { example: exampleSignature });
    const { bankSecret } = this.environment;
    const fault =
      bankSecret === undefined
        ? 'signature'
        : signatureFault(
            bankSecret,
            { timestamp, signature, body: rawBodyOf(request) },
            this.clock.now(),
          );
    if (fault === 'timestamp')
      throw refusedField(['headers', timestampHeader], 'pattern', { example: '1795140000' });
    if (fault) throw new ProblemError('signatureRefused', fault, { reason: fault });
  }
}
