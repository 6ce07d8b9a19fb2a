import { type Permission, permissionNames } from '@motcua/dossier-domain';

/** A machine reads; whatever receives, decides, signs or changes belongs to people in a session. */
export const clientPermissions: readonly Permission[] = permissionNames.filter((name) =>
  name.endsWith('.read'),
);
