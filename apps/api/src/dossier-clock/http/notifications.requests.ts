import { BooleanParameter, UuidField } from '../../platform/validation/fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';

export class NotificationsQuery {
  @BooleanParameter({
    description: 'Only what I have not read and what is not settled by now',
    optional: true,
    example: true,
  })
  readonly unread?: boolean;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class NotificationParameter {
  @UuidField({ description: 'Id of the notification' })
  readonly id!: string;
}
