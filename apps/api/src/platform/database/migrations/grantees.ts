import type { QueryRunner } from 'typeorm';

export interface Grantees {
  readonly app: string;
  readonly sealer: string;
}

const roleName = /^[a-z_][a-z0-9_]{0,62}$/;

/** The roles that get their narrow rights, taken from the URLs of the deployment. */
export function grantees(runner: QueryRunner): Grantees {
  const extra: unknown = (runner.dataSource.options as { extra?: unknown }).extra;
  const { appRole, sealerRole } = (extra ?? {}) as { appRole?: string; sealerRole?: string };
  if (!appRole || !roleName.test(appRole)) throw new Error('The application role is not named.');
  if (!sealerRole || !roleName.test(sealerRole)) throw new Error('The sealer role is not named.');
  return { app: `"${appRole}"`, sealer: `"${sealerRole}"` };
}
