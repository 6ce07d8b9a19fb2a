import { CursorParameter, IntegerParameter, isUuid } from '../../platform/validation/fields';

export class PageRequest {
  @IntegerParameter({
    description: 'Size of the page; 50 when left out',
    optional: true,
    min: 1,
    max: 100,
    example: 50,
  })
  readonly limit?: number;

  @CursorParameter({ parts: 2, fits: ([, id]) => isUuid(id ?? '') })
  readonly after?: readonly string[];
}
