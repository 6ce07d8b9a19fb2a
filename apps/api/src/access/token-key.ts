import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../platform/config/environment';

/** The secret that signs bearer tokens; made at first start, shared by every API process. */
@Injectable()
export class TokenKey {
  readonly secret: string;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    const file = join(environment.dataDir, 'keys', 'token.key');
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, randomBytes(48).toString('base64'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    this.secret = readFileSync(file, 'utf8');
  }
}
