import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { FieldErrorCode } from '@motcua/shared-problem';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type FieldFault, ProblemError } from '../problem/problem-error';
import { admit } from './boundary';
import type { RuleContext } from './field-rules';
import { rememberRules } from './remembered-rules';
import { SeenQueries } from './seen-queries';

const limit = 50;

function isRequestClass(type: unknown): type is new () => object {
  return (
    typeof type === 'function' && ![String, Number, Boolean, Array, Object].includes(type as never)
  );
}

/** Checks every request class, refuses unknown fields, and reports each fault with its pointer. */
@Injectable()
export class RequestValidationPipe implements PipeTransform {
  private readonly seen = new SeenQueries();

  constructor() {
    rememberRules();
  }

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (metadata.type !== 'query') return this.check(value, metadata);
    const known = this.seen.find(metadata.metatype, value);
    if (known) return known;
    const request = await this.check(value, metadata);
    this.seen.keep(metadata.metatype, value, request);
    return request;
  }

  private async check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const admitted = admit(value);
    if (!isRequestClass(metadata.metatype)) return admitted;
    if (admitted === null || typeof admitted !== 'object' || Array.isArray(admitted))
      throw invalid([faultOf([], { code: 'notAnObject' })]);
    const request = plainToInstance(metadata.metatype, admitted, {
      enableImplicitConversion: false,
    });
    const faults = await validate(request, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
    });
    if (faults.length > 0) throw invalid(flatten(faults, []).slice(0, limit));
    return request;
  }
}

function invalid(faults: readonly FieldFault[]): ProblemError {
  return new ProblemError('validation', 'the request class refuses the request', { faults });
}

function faultOf(path: FieldFault['path'], { code, params }: RuleContext): FieldFault {
  return params ? { path, code, params } : { path, code };
}

function flatten(errors: readonly ValidationError[], parent: FieldFault['path']): FieldFault[] {
  return errors.flatMap((error) => {
    const path = [...parent, error.property];
    const own = Object.keys(error.constraints ?? {}).map((rule) => {
      const context = error.contexts?.[rule] as RuleContext | undefined;
      return faultOf(path, measured(context ?? { code: codeOfUnmarked(rule) }, error));
    });
    return [...own, ...flatten(error.children ?? [], path)];
  });
}

/** Rules are written once for all requests; what stands in this very one they cannot say. */
function measured({ fromField, ...context }: RuleContext, error: ValidationError): RuleContext {
  const { value, target = {} }: { value?: unknown; target?: object } = error;
  if (typeof value !== 'string') return context;
  const params = { ...context.params, actual: value.length };
  if (fromField === undefined) return { ...context, params };
  return { ...context, params: { ...params, from: String(Reflect.get(target, fromField)) } };
}

function codeOfUnmarked(rule: string): FieldErrorCode {
  return rule === 'whitelistValidation' ? 'unknownField' : 'notAnObject';
}
