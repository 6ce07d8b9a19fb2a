import { ApiProperty } from '@nestjs/swagger';
import { ViewFilterRequest, viewColumns } from './saved-view.requests';
import { uuid } from '../../platform/http/answer-fields';

export class SavedViewResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ example: 'Khai sinh quá hạn' })
  readonly name!: string;

  @ApiProperty({ description: 'Shown to everybody of its unit', example: false })
  readonly isShared!: boolean;

  @ApiProperty({ description: 'Mine to change', example: true })
  readonly isOwn!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Phạm Thị Lan' })
  readonly ownerName!: string | null;

  @ApiProperty({ ...uuid, description: 'Where it was saved, and with whom it is shared' })
  readonly unitId!: string;

  @ApiProperty({ type: ViewFilterRequest })
  readonly filter!: ViewFilterRequest;

  @ApiProperty({ enum: [...viewColumns], enumName: 'ViewColumn', isArray: true })
  readonly columns!: readonly string[];

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly updatedAt!: string;
}

export class SavedViewListResponse {
  @ApiProperty({ type: SavedViewResponse, isArray: true })
  readonly items!: readonly SavedViewResponse[];
}
