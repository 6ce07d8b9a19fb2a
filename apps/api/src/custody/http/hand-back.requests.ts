import { IntegerListField } from '../../platform/validation/list-fields';
import { PaperTakerRequest } from './paper-taker.requests';

export class HandBackRequest extends PaperTakerRequest {
  @IntegerListField({
    description: 'The originals that go back, by paper number',
    min: 1,
    max: 200,
    lowest: 1,
    highest: 200,
    example: [2],
  })
  readonly originals!: number[];
}
