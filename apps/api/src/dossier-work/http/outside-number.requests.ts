import { TextField } from '../../platform/validation/fields';

export class OutsideNumberRequest {
  @TextField({
    description: 'The system, by the name its people call it',
    max: 200,
    example: 'Hệ thống đăng ký, quản lý hộ tịch (Bộ Tư pháp)',
  })
  readonly system!: string;

  @TextField({
    description: 'The number of the dossier there, as that system writes it',
    max: 60,
    example: 'BTP-26-0012345',
  })
  readonly number!: string;
}
