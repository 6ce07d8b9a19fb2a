import { PatternField, TextField, UuidField } from '../../platform/validation/fields';

export class SignInRequest {
  @TextField({ description: 'User name', min: 1, max: 40, example: 'motcua' })
  readonly username!: string;

  // A password is never trimmed nor reported back; its length alone is bounded.
  @PatternField({
    description: 'Password',
    pattern: /^[^]{1,200}$/,
    max: 200,
    code: 'password',
    example: 'the password that npm start prints',
  })
  readonly password!: string;

  @UuidField({
    description: 'The counter to work at; may be left out when there is one',
    optional: true,
  })
  readonly counterId?: string;
}

export class TokenRequest {
  @PatternField({
    description: 'OAuth 2.0 grant; only client_credentials',
    pattern: /^client_credentials$/,
    max: 40,
    example: 'client_credentials',
  })
  readonly grant_type!: string;

  @TextField({ description: 'Client id', min: 3, max: 60, example: 'demo-integrator' })
  readonly client_id!: string;

  @PatternField({
    description: 'Client secret, shown once when it was made',
    pattern: /^[\x21-\x7e]{8,200}$/,
    max: 200,
    code: 'password',
    example: 'secret-shown-once',
  })
  readonly client_secret!: string;
}

export class SessionIdParameter {
  @UuidField({ description: 'Session id' })
  readonly id!: string;
}
