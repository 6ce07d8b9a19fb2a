import { ApiProperty } from '@nestjs/swagger';
import { paperKinds } from '@motcua/dossier-domain';
import { PossibleDuplicateResponse } from '../../dossier-intake/http/possible-duplicate.response';
import { instant, uuid } from '../../platform/http/answer-fields';

const nullableText = (example: string) => ({ type: String, nullable: true, example }) as const;
const nullableDay = {
  type: String,
  format: 'date',
  nullable: true,
  example: '1990-02-05',
} as const;
const nullableSex = {
  type: String,
  enum: ['female', 'male', null],
  nullable: true,
  example: 'female',
} as const;

export class PersonContactResponse {
  @ApiProperty(nullableText('0912345678'))
  readonly phone!: string | null;

  @ApiProperty(nullableText('phuong@vidu.vn'))
  readonly email!: string | null;

  @ApiProperty(nullableText('12 Thôn 3, xã Lạc Dương'))
  readonly address!: string | null;

  @ApiProperty({ ...instant, description: 'First given' })
  readonly firstAt!: string;

  @ApiProperty({ ...instant, description: 'Last given' })
  readonly lastAt!: string;

  @ApiProperty({ ...uuid, description: 'The dossier that gave it last' })
  readonly lastDossierId!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly dossiers!: number;
}

export class PersonPaperResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly dossierCode!: string;

  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly name!: string;

  @ApiProperty({ type: String, enum: [...paperKinds, null], nullable: true, example: 'original' })
  readonly kind!: string | null;

  @ApiProperty({ enum: ['component', 'result'], enumName: 'HeldPaperPurpose' })
  readonly purpose!: string;

  @ApiProperty({ type: 'integer', description: 'Scans of it', example: 1 })
  readonly files!: number;

  @ApiProperty(instant)
  readonly since!: string;

  @ApiProperty({ description: 'Still with the office: the dossier has not gone back' })
  readonly inOffice!: boolean;
}

export class PersonResponse {
  @ApiProperty({ ...uuid, description: 'The newest of their dossiers' })
  readonly id!: string;

  @ApiProperty({ enum: ['person', 'organisation'], enumName: 'PartyKind' })
  readonly kind!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly fullName!: string;

  @ApiProperty(nullableText('068190004567'))
  readonly personalId!: string | null;

  @ApiProperty(nullableText('0100109106'))
  readonly taxNumber!: string | null;

  @ApiProperty(nullableDay)
  readonly birthDate!: string | null;

  @ApiProperty(nullableSex)
  readonly sex!: string | null;

  @ApiProperty({ description: 'Personal id and phone are masked', example: false })
  readonly personalDataMasked!: boolean;

  @ApiProperty({
    description: 'False without personal id and tax number: then only the dossier itself is theirs',
    example: true,
  })
  readonly isIdentified!: boolean;

  @ApiProperty({ type: 'integer', description: 'Visible dossiers read, at most 200', example: 3 })
  readonly dossierCount!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly openCount!: number;

  @ApiProperty({
    type: [String],
    description: 'Every way the name was written, the last first',
    example: ['Nguyễn Thị Hồng Phượng', 'Nguyễn Thị Phượng'],
  })
  readonly names!: readonly string[];

  @ApiProperty({ type: PersonContactResponse, isArray: true })
  readonly contacts!: readonly PersonContactResponse[];

  @ApiProperty({ type: PersonPaperResponse, isArray: true })
  readonly papers!: readonly PersonPaperResponse[];
}

export class KnownPersonResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(instant)
  readonly registeredAt!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly fullName!: string;

  @ApiProperty(nullableDay)
  readonly birthDate!: string | null;

  @ApiProperty(nullableSex)
  readonly sex!: string | null;

  @ApiProperty(nullableText('0912345678'))
  readonly phone!: string | null;

  @ApiProperty(nullableText('phuong@vidu.vn'))
  readonly email!: string | null;

  @ApiProperty(nullableText('12 Thôn 3, xã Lạc Dương'))
  readonly address!: string | null;
}

export class PersonLookupResponse {
  @ApiProperty({ type: KnownPersonResponse, nullable: true })
  readonly known!: KnownPersonResponse | null;
}

export class ViewedNumbers {
  @ApiProperty(nullableText('068190004567'))
  readonly personalId!: string | null;

  @ApiProperty(nullableText('0912345678'))
  readonly phone!: string | null;
}

export class PersonalDataViewResponse {
  @ApiProperty({ type: ViewedNumbers })
  readonly applicant!: ViewedNumbers;

  @ApiProperty({ type: ViewedNumbers, nullable: true })
  readonly submitter!: ViewedNumbers | null;

  @ApiProperty(nullableText('0912345678'))
  readonly recipientPhone!: string | null;
}

export class PossibleDuplicatesResponse {
  @ApiProperty({ type: PossibleDuplicateResponse, isArray: true })
  readonly items!: readonly PossibleDuplicateResponse[];
}

export class DuplicateDecisionResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(uuid)
  readonly earlierId!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly earlierCode!: string;

  @ApiProperty({ enum: ['notDuplicate', 'sameCase'], enumName: 'DuplicateOutcome' })
  readonly outcome!: string;
}
