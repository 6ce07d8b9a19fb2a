import { ApiProperty } from '@nestjs/swagger';
import { paperKinds } from '@motcua/dossier-domain';
import { attestations } from '../data/paper-record.repository';
import { NamedStaff } from '../../dossier-intake/http/named.parts';
import { pageFaults } from '../page-faults';
import { pdfStandards } from '../pages/pdf-standard';
import { signingStates } from '../../signatures/signing-state';

const uuid = { format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' } as const;
const instant = {
  type: String,
  format: 'date-time',
  example: '2026-11-20T02:30:00+00:00',
} as const;
const day = { type: String, format: 'date', example: '2026-11-30' } as const;
const text = (example: string) => ({ type: String, example }) as const;
const integer = (example: number) => ({ type: 'integer', example }) as const;
const nullable = <T extends object>(options: T) => ({ ...options, nullable: true }) as const;

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

  @ApiProperty(nullable({ type: String, ...uuid }))
  readonly dossierId!: string | null;

  @ApiProperty(nullable(text('H36.101-261119-0001')))
  readonly dossierCode!: string | null;

  @ApiProperty(nullable(integer(1)))
  readonly componentNo!: number | null;

  @ApiProperty({ type: Boolean, description: 'It belongs to a dossier you may not see' })
  readonly isElsewhere!: boolean;

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

  @ApiProperty(nullable(text('WyIyMDI2Il0')))
  readonly next!: string | null;
}

export class PaperToScan {
  @ApiProperty(integer(1))
  readonly no!: number;

  @ApiProperty(text('Giấy chứng sinh'))
  readonly name!: string;

  @ApiProperty({ type: String, enum: [...paperKinds, null], nullable: true, example: 'original' })
  readonly kind!: string | null;

  @ApiProperty({ type: Boolean })
  readonly hasFile!: boolean;
}

export class DigitisationTask {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(text('H36.101-261119-0001'))
  readonly code!: string;

  @ApiProperty(text('Nguyễn Thị Hồng Phượng'))
  readonly applicantName!: string;

  @ApiProperty(text('Khai sinh'))
  readonly procedureName!: string;

  @ApiProperty(instant)
  readonly registeredAt!: string;

  @ApiProperty(nullable(instant))
  readonly dueAt!: string | null;

  @ApiProperty({ type: PaperToScan, isArray: true })
  readonly papers!: readonly PaperToScan[];
}

export class DigitisationTaskListResponse {
  @ApiProperty({ type: DigitisationTask, isArray: true })
  readonly items!: readonly DigitisationTask[];

  @ApiProperty({ ...integer(7), description: 'Dossiers that wait, counted up to 1,000' })
  readonly total!: number;

  @ApiProperty(nullable(text('WyIyMDI2Il0')))
  readonly next!: string | null;
}

export class PaperSigning {
  @ApiProperty({ enum: [...signingStates], enumName: 'SigningState' })
  readonly state!: string;

  @ApiProperty(instant)
  readonly requestedAt!: string;

  @ApiProperty({ ...nullable(text('Trang hai mờ, quét lại')), description: 'Why it was sent back' })
  readonly reason!: string | null;
}

export class PaperRecordResponse {
  @ApiProperty(integer(1))
  readonly documentNo!: number;

  @ApiProperty(nullable(integer(1)))
  readonly componentNo!: number | null;

  @ApiProperty({ enum: [...paperKinds], enumName: 'PaperKind' })
  readonly kind!: string;

  @ApiProperty(nullable(text('UBND xã Lạc Dương')))
  readonly issuer!: string | null;

  @ApiProperty(nullable(text('45/2026')))
  readonly number!: string | null;

  @ApiProperty(nullable(day))
  readonly issuedOn!: string | null;

  @ApiProperty(nullable(text('K’ Brêu')))
  readonly signer!: string | null;

  @ApiProperty(nullable(text('Nguyễn Thị Hồng Phượng')))
  readonly owner!: string | null;

  @ApiProperty(nullable(day))
  readonly expiresOn!: string | null;

  @ApiProperty({
    type: String,
    enum: [...attestations, null],
    nullable: true,
    description: 'Given by whoever recorded it, when it was recorded',
    example: 'compared',
  })
  readonly attestation!: string | null;

  @ApiProperty(instant)
  readonly recordedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly recordedBy!: NamedStaff | null;

  @ApiProperty({
    type: String,
    enum: ['waiting', 'reading', 'done', 'parked', null],
    nullable: true,
    description: 'Reading of its letters; null where that is switched off',
    example: 'done',
  })
  readonly textState!: string | null;

  @ApiProperty({ type: Boolean, description: 'A copy whose words can be found lies beside it' })
  readonly isSearchable!: boolean;

  @ApiProperty({
    type: String,
    enum: [...pdfStandards, null],
    nullable: true,
    description: 'What a file made of scanned pages claims; null for one that was uploaded',
    example: 'PDF/A-2b',
  })
  readonly standard!: string | null;

  @ApiProperty({
    type: PaperSigning,
    nullable: true,
    description: 'The last time it went to be signed',
  })
  readonly signing!: PaperSigning | null;
}

export class RecordedPaperResponse extends PaperRecordResponse {
  @ApiProperty({ ...integer(4), description: 'Version of the dossier, for the next change' })
  readonly version!: number;
}

export class PaperRecordListResponse {
  @ApiProperty({ type: PaperRecordResponse, isArray: true })
  readonly items!: readonly PaperRecordResponse[];
}

export class RecognisedTextResponse {
  @ApiProperty({ enum: ['waiting', 'reading', 'done', 'parked'], enumName: 'RecognitionState' })
  readonly state!: string;

  @ApiProperty({ ...nullable(text('GIẤY CHỨNG SINH')), description: 'Pages parted by form feeds' })
  readonly text!: string | null;

  @ApiProperty(nullable(instant))
  readonly recognisedAt!: string | null;
}
