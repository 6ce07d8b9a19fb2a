import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { DossierOutsideNumber } from '../../dossier-intake/http/dossier.parts';
import { uuid } from '../../platform/http/answer-fields';

export class OutsideNumberResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', description: 'Of the dossier', example: 3 })
  readonly version!: number;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ type: DossierOutsideNumber, nullable: true })
  readonly outsideNumber!: DossierOutsideNumber | null;
}
