import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { ENVIRONMENT, type Environment } from '../platform/config/environment';

/** The library's number for argon2id; its const enum cannot be read across modules. */
const argon2id = 2;

/** argon2id, OWASP's first recommendation: 19 MiB, two passes, one lane. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  hash(password: string): Promise<string> {
    return hash(password, {
      algorithm: argon2id,
      memoryCost: this.environment.passwordMemoryKiB,
      timeCost: 2,
      parallelism: 1,
    });
  }

  /** An unknown name costs the same time as a wrong password: a decoy is verified instead. */
  async matches(storedHash: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash('decoy of an unknown name');
    const matches = await verify(storedHash ?? (await this.decoy), password);
    return storedHash !== undefined && matches;
  }
}
