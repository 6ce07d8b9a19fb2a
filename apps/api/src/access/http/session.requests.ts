import { PatternField, TextField, UuidField } from '../../platform/validation/fields';
import { KnownPasswordField, PasswordField } from '../../platform/validation/identity-fields';

export class SignInRequest {
  @TextField({ description: 'User name', min: 1, max: 40, example: 'motcua' })
  readonly username!: string;

  @KnownPasswordField({
    description: 'Password',
    example: 'the password that npm start prints',
  })
  readonly password!: string;

  @UuidField({
    description: 'The counter to work at; may be left out when there is one',
    optional: true,
  })
  readonly counterId?: string;
}

export class OwnPasswordRequest {
  @KnownPasswordField({
    description: 'The password that holds now',
    example: 'the password that npm start prints',
  })
  readonly oldPassword!: string;

  @PasswordField({
    description: 'The one to sign in with from now on; another than the old one',
    example: 'five words nobody guesses',
  })
  readonly newPassword!: string;
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
    example: 'secret-shown-once',
  })
  readonly client_secret!: string;
}

export class SessionIdParameter {
  @UuidField({ description: 'Session id' })
  readonly id!: string;
}
