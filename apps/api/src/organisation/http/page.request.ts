import { isUuid } from '../../platform/validation/uuid';
import { CursorParameter, PageSizeParameter } from '../../platform/validation/page-fields';

export class PageRequest {
  @PageSizeParameter()
  readonly limit?: number;

  @CursorParameter({ parts: 2, fits: ([, id]) => isUuid(id ?? '') })
  readonly after?: readonly string[];
}
