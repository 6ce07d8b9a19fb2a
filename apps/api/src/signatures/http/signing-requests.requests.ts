import { TextField, UuidField } from '../../platform/validation/fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';

export class HandToSigningRequest {
  @TextField({
    description: 'A word to whoever signs',
    min: 1,
    max: 300,
    optional: true,
    example: 'Đã đối chiếu bản chính tại quầy',
  })
  readonly note?: string;
}

export class PapersToSignQuery {
  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class SigningRequestParameter {
  @UuidField({ description: 'Id of the request' })
  readonly id!: string;
}

export class SignPaperRequest {
  @TextField({
    description: 'Why it is signed, as readers of the file see it',
    min: 3,
    max: 200,
    example: 'Xác nhận bản số hóa đúng với bản chính',
  })
  readonly reason!: string;
}

export class SendPaperBackRequest {
  @TextField({
    description: 'Why it is not signed',
    min: 5,
    max: 300,
    example: 'Trang hai mờ, quét lại',
  })
  readonly reason!: string;
}
