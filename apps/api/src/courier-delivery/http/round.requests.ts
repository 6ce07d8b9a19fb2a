import { UuidListField } from '../../platform/validation/list-fields';

export class OrderRoundRequest {
  @UuidListField({
    description: 'Consignments of my round in the order in which I ride them',
    min: 1,
    max: 500,
  })
  readonly stops!: readonly string[];
}
