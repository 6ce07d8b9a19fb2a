import type { LocalDate } from '@motcua/shared-time';
import {
  EnumField,
  LocalDateField,
  ObjectField,
  PatternField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { PasswordField } from '../../platform/validation/identity-fields';
import { PageRequest } from './page.request';

const unitExample = '0193a000-0000-7000-8001-000000000004';
const password = 'five words nobody guesses';

export class StaffListRequest extends PageRequest {
  @UuidField({ description: 'People of this unit only', optional: true, example: unitExample })
  readonly unitId?: string;

  @TextField({
    description: 'Part of the name, with or without marks, or the beginning of the user name',
    optional: true,
    max: 100,
    example: 'binh',
  })
  readonly q?: string;
}

export class StaffIdParameter {
  @UuidField({ description: 'Staff id', example: '0193a000-0000-7000-8003-000000000003' })
  readonly id!: string;
}

export class AssignmentIdParameter extends StaffIdParameter {
  @UuidField({ description: 'Assignment id', example: '0193a000-0000-7000-8004-000000000301' })
  readonly assignmentId!: string;
}

export class AssignmentRequest {
  @UuidField({ description: 'One of your units', example: unitExample })
  readonly unitId!: string;

  @TextField({
    description: 'Code of a role made for the employer of the person',
    max: 60,
    example: 'civilClerk',
  })
  readonly roleCode!: string;

  @LocalDateField({ description: 'First day; today or later', optional: true })
  readonly validFrom?: LocalDate;

  @LocalDateField({
    description: 'Last day; without an end when left out',
    optional: true,
    nullable: true,
    example: '2027-06-30',
  })
  readonly validTo?: LocalDate | null;
}

class StaffContactRequest {
  @TextField({
    description: 'Title',
    optional: true,
    nullable: true,
    max: 120,
    example: 'Công chức một cửa',
  })
  readonly title?: string | null;

  @TextField({
    description: 'Telephone',
    optional: true,
    nullable: true,
    max: 30,
    example: '0905123456',
  })
  readonly phone?: string | null;

  @PatternField({
    description: 'Email',
    optional: true,
    nullable: true,
    pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    max: 120,
    code: 'email',
    example: 'binhtv@vidu.vn',
  })
  readonly email?: string | null;
}

export class EmployStaffRequest extends StaffContactRequest {
  @PatternField({
    description: 'Name to sign in with; never changes',
    pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/,
    max: 40,
    sample: 'binhtv',
    example: 'binhtv',
  })
  readonly username!: string;

  @TextField({ description: 'Full name', max: 120, example: 'Trần Văn Bình' })
  readonly fullName!: string;

  @EnumField({ description: 'Who employs the person', values: ['state', 'post'], name: 'Employer' })
  readonly employer!: 'state' | 'post';

  @LocalDateField({ description: 'First day; today or later', optional: true })
  readonly validFrom?: LocalDate;

  @PasswordField({ description: 'First password', example: password })
  readonly password!: string;

  @ObjectField({ description: 'The first assignment', type: () => AssignmentRequest })
  readonly assignment!: AssignmentRequest;
}

export class ChangeStaffRequest extends StaffContactRequest {
  @TextField({
    description: 'Full name',
    optional: true,
    min: 1,
    max: 120,
    example: 'Trần Văn Bình',
  })
  readonly fullName?: string;

  @LocalDateField({
    description: 'Last day of employment, today or later; null takes it back',
    optional: true,
    nullable: true,
    example: '2027-06-30',
  })
  readonly validTo?: LocalDate | null;
}

export class EndAssignmentRequest {
  @LocalDateField({ description: 'The last day on which it holds; today', optional: true })
  readonly validTo?: LocalDate;
}

export class PasswordResetRequest {
  @PasswordField({ description: 'The new password', example: password })
  readonly password!: string;
}
