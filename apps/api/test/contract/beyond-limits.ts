import type { Schema } from './arbitraries';
import type { ExampleBodies } from './example-bodies';

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: Schema;
}

const unknownId = '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11';

/** What a call to one operation is made of. */
export interface Asked {
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
}

/** A call with one value that goes just beyond its limit, and where that value stands. */
export interface ExcessiveCall {
  readonly pointer: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: object;
}

type Given = Readonly<Record<string, unknown>>;

/** Everything is as the document shows it, but for one value at a time. */
export class CallsBeyondLimits {
  constructor(private readonly bodies: ExampleBodies) {}

  of(asked: Asked): ExcessiveCall[] {
    const { parameters, body } = asked;
    const inBody = body ? this.bodies.beyondLimits(body) : [];
    const inPlaces = parameters.flatMap((parameter) =>
      this.bodies
        .tooMuch(this.bodies.resolve(parameter.schema ?? {}))
        .map((value) => ({ pointer: pointerTo(parameter), given: { [parameter.name]: value } })),
    );
    return [
      ...inBody.map((member) => ({ ...this.callWith(asked), ...member })),
      ...inPlaces.map(({ pointer, given }) => ({ ...this.callWith(asked, given), pointer })),
    ];
  }

  /** The path with the example of each of its places. */
  pathOf({ template, parameters }: Asked, given: Given = {}): string {
    return parameters.reduce(
      (text, parameter) =>
        text.replace(
          `{${parameter.name}}`,
          encodeURIComponent(this.valueOf(parameter, given[parameter.name])),
        ),
      template,
    );
  }

  private callWith(asked: Asked, given: Given = {}): Omit<ExcessiveCall, 'pointer'> {
    const query = new URLSearchParams(this.sent('query', asked, given)).toString();
    const headers = this.sent('header', asked, given);
    const body = asked.body ? { body: this.bodies.example(asked.body) as object } : {};
    return { path: `${this.pathOf(asked, given)}?${query}`, headers, ...body };
  }

  /** What must stand there, and what is given. */
  private sent(place: string, { parameters }: Asked, given: Given): Record<string, string> {
    return Object.fromEntries(
      parameters
        .filter(({ name, in: at, required }) => at === place && (required || name in given))
        .map((each) => [sentName(each), this.valueOf(each, given[each.name])]),
    );
  }

  private valueOf({ example, schema }: Parameter, given: unknown): string {
    const shown = example ?? (schema && this.bodies.example(schema));
    const value = given ?? (shown === 'x' ? unknownId : shown) ?? unknownId;
    return Array.isArray(value) ? value.join(',') : String(value);
  }
}

/** Headers are read, and named in refusals, in small letters. */
const sentName = ({ name, in: place }: Parameter): string =>
  place === 'header' ? name.toLowerCase() : name;

const pointerTo = (parameter: Parameter): string =>
  `${parameter.in === 'header' ? '/headers' : ''}/${sentName(parameter)}`;

/** A list is named as a whole, or by the item that is wrong. */
export const isAt = (expected: string, pointer: string): boolean =>
  pointer === `#${expected}` || pointer.startsWith(`#${expected}/`);
