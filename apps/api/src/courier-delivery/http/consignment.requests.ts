import {
  type ConsignmentKind,
  consignmentKinds,
  type ConsignmentStatus,
  consignmentStatuses,
} from '@motcua/delivery-domain';
import {
  BooleanParameter,
  EnumField,
  IntegerField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { IntegerListField } from '../../platform/validation/list-fields';
import { PhoneField } from '../../platform/validation/identity-fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';

const maxDong = 1_000_000_000;
export class ConsignmentKeyParameter {
  @TextField({ description: 'Id or S10 number', max: 64, example: 'CP000000015VN' })
  readonly id!: string;
}

export class ConsignmentListQuery {
  @EnumField({
    description: 'Status',
    values: consignmentStatuses,
    name: 'ConsignmentStatus',
    optional: true,
  })
  readonly status?: ConsignmentStatus;

  @EnumField({
    description: 'Kind',
    values: consignmentKinds,
    name: 'ConsignmentKind',
    optional: true,
  })
  readonly kind?: ConsignmentKind;

  @UuidField({ description: 'Carried by', optional: true })
  readonly courierId?: string;

  @UuidField({ description: 'Sender, receiver or post office', optional: true })
  readonly unitId?: string;

  @TextField({
    description: 'S10 number, dossier code, phone, or a name without marks',
    min: 1,
    max: 120,
    optional: true,
    example: 'CP000000015VN',
  })
  readonly q?: string;

  @BooleanParameter({
    description: 'Only what I carry or asked for',
    optional: true,
    example: true,
  })
  readonly mine?: boolean;

  @BooleanParameter({
    description: 'Only those whose cash of the door is not handed in yet, by the book',
    optional: true,
    example: true,
  })
  readonly toSettle?: boolean;

  @BooleanParameter({
    description: 'Only those carried for longer than they may be',
    optional: true,
    example: true,
  })
  readonly overdue?: boolean;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class RegisterConsignmentRequest {
  @EnumField({ description: 'Kind', values: consignmentKinds, name: 'ConsignmentKind' })
  readonly kind!: ConsignmentKind;

  @UuidField({ description: 'The dossier to carry; transfer and delivery', optional: true })
  readonly dossierId?: string;

  @TextField({
    description: 'What the citizen wants to hand in; collection',
    max: 40,
    optional: true,
    example: '1.001193',
  })
  readonly procedureCode?: string;

  @UuidField({
    description: 'The post office that answers; one’s own where there is exactly one',
    optional: true,
  })
  readonly postUnitId?: string;

  @UuidField({
    description:
      'The agency to hand in at, of a collection; of a transfer the successor that is meant, where ' +
      'several inherited the competent unit',
    optional: true,
  })
  readonly toUnitId?: string;

  @TextField({
    description: 'Whom to meet; for a delivery the dossier’s return address where absent',
    min: 1,
    max: 120,
    optional: true,
    example: 'Nguyễn Thị Phượng',
  })
  readonly contactName?: string;

  @PhoneField({ description: 'Phone of the contact', optional: true })
  readonly contactPhone?: string;

  @TextField({
    description: 'Where to go',
    min: 1,
    max: 300,
    optional: true,
    example: '12 Thôn 3, xã Lạc Dương',
  })
  readonly contactAddress?: string;

  @TextField({ description: 'Agreed time', max: 60, optional: true, example: '20/11 9–11h' })
  readonly slot?: string;

  @IntegerField({
    description:
      'Fee of the State to collect, đồng; a delivery collects exactly what is still due, which is meant where absent',
    min: 0,
    max: maxDong,
    optional: true,
    example: 50000,
  })
  readonly stateFee?: number;

  @IntegerField({
    description: 'Carriage of the Post, đồng; never added to the fee',
    min: 0,
    max: maxDong,
    optional: true,
    example: 30000,
  })
  readonly postage?: number;

  @IntegerListField({
    description:
      'Numbers of the originals that go home with the result; all that are still held where absent',
    min: 0,
    max: 200,
    lowest: 1,
    highest: 200,
    optional: true,
    example: [2],
  })
  readonly originals?: number[];

  @TextField({ description: 'For the courier', max: 500, optional: true, example: 'Gọi trước' })
  readonly note?: string;
}
