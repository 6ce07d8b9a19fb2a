import { Controller, Get, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Operation } from '../../platform/http/operation';
import { amountInWords } from '../../platform/printing/amount-in-words';
import { IntegerParameter } from '../../platform/validation/fields';
import { dong } from './money-parts';
import { text } from '../../platform/http/answer-fields';

export class AmountParameter {
  @IntegerParameter({
    description: 'Whole đồng',
    min: 0,
    max: 1_000_000_000_000,
    example: 20_000,
  })
  readonly amount!: number;
}

export class AmountInWordsResponse {
  @ApiProperty(dong(20_000))
  readonly amount!: number;

  @ApiProperty(text('Hai mươi nghìn đồng'))
  readonly inWords!: string;
}

@ApiTags('fees')
@Controller('amounts')
export class AmountsController {
  @Get(':amount')
  @Operation({
    id: 'readAmount',
    summary: 'An amount in words, as it is read out and written on a receipt',
    access: 'signedIn',
    answers: AmountInWordsResponse,
  })
  read(@Param() { amount }: AmountParameter): AmountInWordsResponse {
    return { amount, inWords: amountInWords(amount) };
  }
}
