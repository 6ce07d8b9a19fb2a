import { ApiProperty } from '@nestjs/swagger';
import { consignmentKinds } from '@motcua/delivery-domain';
import { ConsignmentSummary } from './consignment-list.responses';
import { uuid } from '../../platform/http/answer-fields';

const amount = { type: 'integer', example: 50000 } as const;

/** Two owners of money, two lines; never added up. */
export class RoundMoney {
  @ApiProperty({ ...amount, description: 'Fees of the State, đồng' })
  readonly stateFee!: number;

  @ApiProperty({ ...amount, description: 'Carriage of the Post, đồng' })
  readonly postage!: number;
}

export class RoundCourier {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'Đặng Văn Hùng' })
  readonly name!: string;
}

export class RoundStop extends ConsignmentSummary {
  @ApiProperty({ description: 'False while the law’s pause between two attempts lasts' })
  readonly isDue!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Gọi trước' })
  readonly note!: string | null;
}

export class RoundDone extends RoundMoney {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'CP000000015VN' })
  readonly number!: string;

  @ApiProperty({ enum: [...consignmentKinds], enumName: 'ConsignmentKind' })
  readonly kind!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Nguyễn Thị Phượng' })
  readonly contactName!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly deliveredAt!: string;
}

export class RoundResponse {
  @ApiProperty({ format: 'date', example: '2026-11-20' })
  readonly day!: string;

  @ApiProperty({ type: RoundCourier })
  readonly courier!: RoundCourier;

  @ApiProperty({
    type: 'integer',
    description: 'Version of the order that the courier has set; 0 before the first one',
    example: 3,
  })
  readonly orderVersion!: number;

  @ApiProperty({
    type: RoundStop,
    isArray: true,
    description: 'As the courier ordered them; the others behind, by slot and address',
  })
  readonly items!: readonly RoundStop[];

  @ApiProperty({ type: RoundDone, isArray: true })
  readonly done!: readonly RoundDone[];

  @ApiProperty({ type: RoundMoney, description: 'Still to be taken at doors' })
  readonly toCollect!: RoundMoney;

  @ApiProperty({
    type: RoundMoney,
    description: 'In hand by the book, to be handed in, whichever day it was taken',
  })
  readonly toHandIn!: RoundMoney;
}
