import { isNeverPostal, permissionNames, roleCodes, type Permission } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import type { Role } from './get-roles';
import classes from './role-matrix.module.css';
import { useRoleName } from './use-role-name';

/** Counters first, administration last; a role that this build does not know comes at the end. */
function inOrder(roles: readonly Role[]): Role[] {
  const place = ({ code }: Role) => {
    const found = roleCodes.findIndex((each) => each === code);
    return found < 0 ? roleCodes.length : found;
  };
  return roles.toSorted((one, other) => place(one) - place(other));
}

/** Permissions down, roles across; the first column and the head stay in sight. */
export function RoleMatrix(props: { roles: readonly Role[] }) {
  const { t } = useTranslation();
  const names = useRoleName();
  const roles = inOrder(props.roles);
  return (
    <div
      className={classes.frame}
      role="region"
      aria-label={t('organisation.role.title')}
      tabIndex={0}
    >
      <table className={classes.matrix}>
        <caption className="visually-hidden">{t('organisation.role.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organisation.role.permission')}</th>
            {roles.map(({ code, employer, sight }) => (
              <th key={code} scope="col">
                {names.role(code)}
                <span className={classes.note}>
                  {employer ? t(`organisation.role.of.${employer}`) : t('organisation.role.ofBoth')}
                </span>
                <span className={classes.note}>{t(`organisation.role.sight.${sight}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionNames.map((permission) => (
            <tr key={permission}>
              <th scope="row">{names.permission(permission)}</th>
              {roles.map((role) => (
                <td key={role.code}>
                  <Cell role={role} permission={permission} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ role, permission }: { role: Role; permission: Permission }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const today = officeDay(officeClock.now());
  const held = role.permissions.find(
    (each) => each.permission === permission && (each.validTo === null || each.validTo >= today),
  );
  if (held)
    return (
      <span className={classes.held}>
        <IconCheck size={16} stroke={2} aria-hidden />
        {t('common.yes')}
        {held.validFrom > today && (
          <span className={classes.note}>
            {t('organisation.since', { from: date(held.validFrom) })}
          </span>
        )}
      </span>
    );
  if (role.employer === 'post' && isNeverPostal(permission))
    return (
      <span className={classes.never}>
        <IconLock size={16} stroke={2} aria-hidden />
        {t('organisation.role.locked')}
      </span>
    );
  return (
    <>
      <span aria-hidden className={classes.none}>
        –
      </span>
      <span className="visually-hidden">{t('common.no')}</span>
    </>
  );
}
