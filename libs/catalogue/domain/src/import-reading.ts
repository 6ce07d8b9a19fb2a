import { isProcedureCode } from '@motcua/shared-identifiers';
import { statutoryNameLength } from './content-fault';
import { SourceReader, UnreadableSource } from './import-shape';
import type {
  SourceCase,
  SourceComponent,
  SourceFee,
  SourceObject,
  SourceProcedure,
  SourceSubmission,
} from './import-shape';
import { type ClockPolicy, clockPolicies } from './procedure-content';

/** Collects members of nested objects that have no home, by their JSON pointer. */
class Leftovers {
  readonly found: SourceObject = {};

  keep(pointer: string, reader: SourceReader): void {
    const rest = reader.rest();
    if (Object.keys(rest).length > 0) this.found[pointer] = rest;
  }
}

function readComponent(value: unknown, pointer: string, leftovers: Leftovers): SourceComponent {
  const reader = SourceReader.of(value, pointer);
  const form = reader.textOrNull('form');
  const component = {
    name: reader.text('name'),
    originals: reader.numberOrNull('originals'),
    copies: reader.numberOrNull('copies'),
    forms: [...(form === null ? [] : [form]), ...reader.texts('moreForms')],
    from: pointer,
  };
  leftovers.keep(pointer, reader);
  return component;
}

function readCase(value: unknown, pointer: string, leftovers: Leftovers): SourceCase {
  const reader = SourceReader.of(value, pointer);
  const components = reader
    .list('components')
    .map((each, index) => readComponent(each, `${pointer}/components/${index}`, leftovers));
  const name = reader.textOrNull('name') ?? '';
  const kind = reader.textOrNull('kind') ?? 'case';
  leftovers.keep(pointer, reader);
  return { name, kind, components };
}

function readFee(value: unknown, pointer: string, leftovers: Leftovers): SourceFee {
  const reader = SourceReader.of(value, pointer);
  const fee = {
    amountVnd: reader.numberOrNull('amountVnd'),
    text: reader.textOrNull('text') ?? '',
  };
  leftovers.keep(pointer, reader);
  return fee;
}

function readSubmission(value: unknown, pointer: string, leftovers: Leftovers): SourceSubmission {
  const reader = SourceReader.of(value, pointer);
  const limit = reader.objectOrNull('limit');
  const submission = {
    channel: reader.text('channel'),
    limit: limit && {
      value: limit.numberOrNull('value'),
      unit: limit.textOrNull('unit'),
      text: limit.textOrNull('text') ?? '',
    },
    fees: reader
      .listOrEmpty('fees')
      .map((each, index) => readFee(each, `${pointer}/fees/${index}`, leftovers)),
    note: reader.textOrNull('note') ?? '',
  };
  if (limit) leftovers.keep(`${pointer}/limit`, limit);
  leftovers.keep(pointer, reader);
  return submission;
}

function readClockPolicy(reader: SourceReader): ClockPolicy | null {
  const value = reader.textOrNull('clockPolicy');
  const policy = clockPolicies.find((each) => each === value) ?? null;
  if (policy === null && value !== null)
    throw new UnreadableSource('clockPolicyUnknown', '/clockPolicy', value);
  return policy;
}

/** Checks the shape of one published procedure; throws `UnreadableSource` at the first misfit. */
export function readSource(value: unknown): SourceProcedure {
  const reader = SourceReader.of(value, '');
  const leftovers = new Leftovers();
  const code = reader.text('code');
  if (!isProcedureCode(code)) throw new UnreadableSource('codeInvalid', '/code', code);
  const name = reader.text('name');
  if (name.trim() === '') throw new UnreadableSource('keyMissing', '/name', 'name');
  if (name.length > statutoryNameLength) {
    throw new UnreadableSource('nameTooLong', '/name', String(name.length));
  }
  reader.list('level');
  const procedure = {
    code,
    name,
    field: reader.text('field'),
    levels: reader.texts('level'),
    submissions: reader
      .list('submission')
      .map((each, index) => readSubmission(each, `/submission/${index}`, leftovers)),
    cases: reader.list('cases').map((each, index) => readCase(each, `/cases/${index}`, leftovers)),
    parseNotes: reader.texts('parseNotes'),
    result: reader.texts('result'),
    clockPolicy: readClockPolicy(reader),
    agency: reader.textOrNull('agency'),
  };
  const unmapped = Object.keys(leftovers.found).length > 0 ? { unmapped: leftovers.found } : {};
  return { ...procedure, rest: { ...reader.rest(), ...unmapped } };
}
