import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldErrorCode } from '@motcua/shared-problem';
import { IsDefined, ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';

/** What a failed rule says to the client: a code of the closed set and its parameters. */
export interface RuleContext {
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The field of the same request that the message names as `from`. */
  readonly fromField?: string;
}

export function says(
  code: FieldErrorCode,
  params?: RuleContext['params'],
): { context: RuleContext } {
  return { context: params ? { code, params } : { code } };
}

export interface FieldOptions {
  readonly description: string;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly example?: unknown;
}

/** One field of a request: its documentation, whether it must be there, and its rules. */
export function field(
  options: FieldOptions,
  property: ApiPropertyOptions,
  ...rules: readonly PropertyDecorator[]
): PropertyDecorator {
  const { description, optional = false, nullable = false, example } = options;
  const documented = {
    ...property,
    description,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(documented),
    ...presence(optional, nullable),
    ...rules,
  ) as PropertyDecorator;
}

/** Left out and null are two things: either passes only where the document says so. */
function presence(optional: boolean, nullable: boolean): PropertyDecorator[] {
  const isRuled = (_: unknown, value: unknown): boolean =>
    !(optional && value === undefined) && !(nullable && value === null);
  return [
    ...(optional || nullable ? [ValidateIf(isRuled)] : []),
    ...(optional ? [] : [IsDefined(says('required'))]),
  ];
}

/**
 * A rule of our own with its code. The message is never shown; without one class-validator forgets
 * the code.
 */
export function check(
  name: string,
  holds: (value: unknown) => boolean,
  code: FieldErrorCode,
  params?: RuleContext['params'],
): PropertyDecorator {
  const said = { message: code, ...says(code, params) };
  return ValidateBy({ name, validator: { validate: holds } }, said);
}

/** The end of a span of days; a beginning that is no day at all is a fault of its own. */
export function notBefore(fromField: string): PropertyDecorator {
  const validate = (to: unknown, asked?: ValidationArguments): boolean => {
    const from: unknown = Reflect.get(asked?.object ?? {}, fromField);
    return typeof from !== 'string' || typeof to !== 'string' || from <= to;
  };
  const context: RuleContext = { code: 'dateOrder', fromField };
  return ValidateBy({ name: 'notBefore', validator: { validate } }, { message: 'late', context });
}
