import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { useSignOut } from '../session';
import { OwnPasswordForm } from './own-password-form';

/** A new password because its owner wants one. */
export function OwnPasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('access.changePassword')} onClose={onClose} size={480}>
      <OwnPasswordForm
        sentence={t('access.otherSessionsEnd')}
        leave={{ label: t('common.close'), onLeave: onClose }}
        onChanged={onClose}
      />
    </Dialog>
  );
}

/** Before any work with a password that an administrator knows; only signing out leads away. */
export function FirstPasswordDialog() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Dialog title={t('access.changePassword')} size={480}>
      <OwnPasswordForm
        sentence={t('access.passwordWasGiven')}
        leave={{ label: t('shell.signOut'), onLeave: () => void signOut() }}
      />
    </Dialog>
  );
}
