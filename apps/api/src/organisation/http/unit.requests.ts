import type { LocalDate } from '@motcua/shared-time';
import { EnumField, LocalDateField, TextField, UuidField } from '../../platform/validation/fields';
import { UuidListField } from '../../platform/validation/list-fields';
import { type UnitKind, unitKinds } from '../queries/unit.query';
import { PageRequest } from './page.request';

/** The roots of both trees come with the deployment; everything below them is made here. */
const creatableKinds = unitKinds.filter((kind) => kind !== 'province' && kind !== 'postRoot');

export class DayRequest {
  @LocalDateField({ description: 'The day to look at; today when left out', optional: true })
  readonly on?: LocalDate;
}

export class UnitListRequest extends PageRequest {
  @LocalDateField({ description: 'Units that exist on this day; today', optional: true })
  readonly on?: LocalDate;

  @EnumField({ description: 'Kind of unit', values: unitKinds, name: 'UnitKind', optional: true })
  readonly kind?: UnitKind;

  @TextField({
    description: 'Part of the name, with or without marks, or an agency code, also a former one',
    optional: true,
    max: 100,
    example: 'lac duong',
  })
  readonly q?: string;
}

export class UnitIdParameter {
  @UuidField({ description: 'Unit id' })
  readonly id!: string;
}

export class CreateUnitRequest {
  @EnumField({
    description: 'Kind of unit',
    values: creatableKinds,
    name: 'CreatableUnitKind',
    example: 'commune',
  })
  readonly kind!: UnitKind;

  @TextField({ description: 'Full name', max: 200, example: 'Phường Cam Ly – Đà Lạt' })
  readonly name!: string;

  @TextField({ description: 'Name for lists and narrow columns', max: 60, example: 'P. Cam Ly' })
  readonly shortName!: string;

  @UuidField({ description: 'The unit above', example: '0193a000-0000-7000-8001-000000000001' })
  readonly parentId!: string;

  @TextField({
    description:
      'Agency code (Decision 20/2020/QĐ-TTg); with letters below the province it cannot number dossiers',
    optional: true,
    nullable: true,
    max: 35,
    example: 'H36.104',
  })
  readonly agencyCode?: string | null;

  @TextField({
    description: 'Code of the administrative unit',
    optional: true,
    nullable: true,
    max: 10,
    example: '24772',
  })
  readonly administrativeCode?: string | null;

  @TextField({
    description: 'Address',
    optional: true,
    nullable: true,
    max: 300,
    example: '1 Hoàng Văn Thụ, tỉnh Lâm Đồng',
  })
  readonly address?: string | null;

  @TextField({
    description: 'Telephone',
    optional: true,
    nullable: true,
    max: 30,
    example: '02633822222',
  })
  readonly phone?: string | null;

  @LocalDateField({ description: 'First day; today or later', optional: true })
  readonly validFrom?: LocalDate;
}

export class ChangeUnitRequest {
  @LocalDateField({ description: 'First day of the change; today or later', optional: true })
  readonly validFrom?: LocalDate;

  @TextField({
    description: 'Full name',
    optional: true,
    min: 1,
    max: 200,
    example: 'Phường Cam Ly',
  })
  readonly name?: string;

  @TextField({ description: 'Short name', optional: true, min: 1, max: 60, example: 'P. Cam Ly' })
  readonly shortName?: string;

  @UuidField({ description: 'The new unit above', optional: true })
  readonly parentId?: string;

  @TextField({
    description: 'Address; null removes it',
    optional: true,
    nullable: true,
    max: 300,
    example: '1 Hoàng Văn Thụ, tỉnh Lâm Đồng',
  })
  readonly address?: string | null;

  @TextField({
    description: 'Telephone; null removes it',
    optional: true,
    nullable: true,
    max: 30,
    example: '02633822222',
  })
  readonly phone?: string | null;

  @TextField({
    description: 'New agency code, in force at once; the former one stays searchable',
    optional: true,
    min: 1,
    max: 35,
    example: 'H36.105',
  })
  readonly agencyCode?: string;
}

export class EndUnitRequest {
  @LocalDateField({ description: 'Last day; today or later', example: '2026-12-31' })
  readonly validTo!: LocalDate;

  @UuidListField({
    description: 'Units that inherit its dossiers the next day; needed once it has any',
    min: 0,
    max: 20,
    example: ['0193a000-0000-7000-8001-000000000005'],
  })
  readonly successorIds!: string[];
}
