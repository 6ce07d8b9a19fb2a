import { isPhone, isTaxNumber, normalisePhone } from '@motcua/shared-identifiers';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { check, field, type FieldOptions, says } from './field-rules';

/** A new password: never trimmed, at least twelve characters. */
export function PasswordField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, minLength: 12, maxLength: 200, format: 'password' },
    IsString(says('notAString')),
    MinLength(12, says('password', { min: 12 })),
    MaxLength(200, says('tooLong', { max: 200 })),
  );
}

/** A password as it is typed to prove who one is: never trimmed, whatever the rules for new ones. */
export function KnownPasswordField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, minLength: 1, maxLength: 200, format: 'password' },
    IsString(says('notAString')),
    MinLength(1, says('required')),
    MaxLength(200, says('tooLong', { max: 200 })),
  );
}

/** A phone number of this country as people write it; stored with its leading zero. */
export function PhoneField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '0912345678', ...options },
    { type: String, maxLength: 20 },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= 20 ? normalisePhone(value) : value,
    ),
    check('phone', (value) => typeof value === 'string' && isPhone(value), 'phone'),
  );
}

/** Twelve digits whose structure holds (century and sex, year of birth). */
export function PersonalIdField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '068190004567', ...options },
    { type: String, pattern: '^\\d{12}$', maxLength: 12 },
    IsString(says('notAString')),
    check('digits', (value) => /^\d*$/.test(String(value)), 'personalIdDigits'),
    Matches(/^\d{12}$/, says('personalIdLength')),
  );
}

/** Ten digits with their check digit, a branch suffix, or the twelve digits of a person. */
export function TaxNumberField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '0100109106', ...options },
    { type: String, maxLength: 14 },
    check('taxNumber', (value) => typeof value === 'string' && isTaxNumber(value), 'taxNumber'),
  );
}
