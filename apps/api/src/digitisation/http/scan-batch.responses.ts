import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import {
  instant,
  integer,
  nullable,
  pageMark,
  text,
  uuid,
} from '../../platform/http/answer-fields';
import { pageFaults } from '../page-faults';

/** The decision does not hand digitising of the procedure over to the Post, who scanned it. */
const sheetRefusals = ['notHandedOver'] as const;

export class EarlierScan {
  @ApiProperty(instant)
  readonly addedAt!: string;

  @ApiProperty({ type: [String], description: 'Dossiers it was filed in', example: [] })
  readonly dossierCodes!: readonly string[];
}

export class ScanFileResponse {
  @ApiProperty(integer(1))
  readonly no!: number;

  @ApiProperty(text('xap-sang.pdf'))
  readonly fileName!: string;

  @ApiProperty({ enum: ['waiting', 'reading', 'read', 'parked'], enumName: 'ScanFileState' })
  readonly state!: string;

  @ApiProperty({ ...nullable(integer(40)), description: 'null until the file is opened' })
  readonly pages!: number | null;

  @ApiProperty(integer(12))
  readonly pagesRead!: number;

  @ApiProperty({ ...integer(48_213), description: 'Bytes' })
  readonly size!: number;

  @ApiProperty(instant)
  readonly addedAt!: string;

  @ApiProperty({ type: EarlierScan, nullable: true, description: 'The same bytes came before' })
  readonly earlier!: EarlierScan | null;
}

export class ScanPageResponse {
  @ApiProperty(integer(2))
  readonly no!: number;

  @ApiProperty(integer(1))
  readonly fileNo!: number;

  @ApiProperty(integer(2))
  readonly pageOfFile!: number;

  @ApiProperty(integer(2))
  readonly position!: number;

  @ApiProperty({ ...integer(0), description: 'Degrees, clockwise' })
  readonly rotation!: number;

  @ApiProperty({ ...nullable(integer(300)), description: 'null for pages that were not scanned' })
  readonly dpi!: number | null;

  @ApiProperty({
    ...nullable(integer(210)),
    description: 'Of the paper, as it lies in its file; null where nothing says how large it is',
  })
  readonly widthMm!: number | null;

  @ApiProperty(nullable(integer(297)))
  readonly heightMm!: number | null;

  @ApiProperty({ ...integer(0), description: 'Tenths of a degree, clockwise' })
  readonly skewTenths!: number;

  @ApiProperty({ enum: [...pageFaults], enumName: 'PageFault', isArray: true })
  readonly faults!: readonly string[];

  @ApiProperty({ type: Boolean, description: 'A separator sheet: never part of a file' })
  readonly isSheet!: boolean;

  @ApiProperty({ type: Boolean })
  readonly isDropped!: boolean;

  @ApiProperty({ type: Boolean })
  readonly hasPicture!: boolean;

  @ApiProperty({
    ...nullable(text('H36.101-261119-0001')),
    description: 'The dossier code printed on the page, else that of the sheet before it',
  })
  readonly markedCode!: string | null;

  @ApiProperty(nullable({ ...uuid }))
  readonly dossierId!: string | null;

  @ApiProperty(nullable(text('H36.101-261119-0001')))
  readonly dossierCode!: string | null;

  @ApiProperty(nullable(integer(1)))
  readonly componentNo!: number | null;

  @ApiProperty({ type: Boolean, description: 'It belongs to a dossier you may not see' })
  readonly isElsewhere!: boolean;

  @ApiProperty({
    type: String,
    enum: [...sheetRefusals, null],
    nullable: true,
    description: 'Why the separator sheet did not put it into its dossier',
    example: null,
  })
  readonly sheetRefusal!: string | null;

  @ApiProperty({ type: Boolean, description: 'A separator sheet put it there, nobody else' })
  readonly isBySheet!: boolean;

  @ApiProperty({ ...nullable(integer(3)), description: 'The document of the dossier it is in' })
  readonly documentNo!: number | null;
}

export class ScanBatchResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(uuid)
  readonly unitId!: string;

  @ApiProperty({ ...integer(4), description: 'To be sent as If-Match with a change' })
  readonly version!: number;

  @ApiProperty(instant)
  readonly openedAt!: string;

  @ApiProperty(nullable(instant))
  readonly closedAt!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly uploadedBy!: NamedStaff | null;

  @ApiProperty({ type: ScanFileResponse, isArray: true })
  readonly files!: readonly ScanFileResponse[];

  @ApiProperty({ type: ScanPageResponse, isArray: true })
  readonly pages!: readonly ScanPageResponse[];
}

export class ScanBatchSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(instant)
  readonly openedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly uploadedBy!: NamedStaff | null;

  @ApiProperty(integer(1))
  readonly files!: number;

  @ApiProperty(integer(40))
  readonly pages!: number;

  @ApiProperty({ ...integer(12), description: 'Pages that are in no file of a dossier yet' })
  readonly pagesToFile!: number;
}

export class ScanBatchListResponse {
  @ApiProperty({ type: ScanBatchSummary, isArray: true })
  readonly items!: readonly ScanBatchSummary[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}
