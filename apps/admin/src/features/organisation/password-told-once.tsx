import { useTranslation } from 'react-i18next';
import { ToldOnce } from '../../ui/told-once';

interface PasswordToldOnceProps {
  fullName: string;
  username: string;
  password: string;
  onClose: () => void;
}

/** A first password, to be handed over in person. */
export function PasswordToldOnce(props: PasswordToldOnceProps) {
  const { fullName, username, password, onClose } = props;
  const { t } = useTranslation();
  return (
    <ToldOnce
      warning={t('organisation.staff.password.once', { name: fullName })}
      holder={{ label: t('organisation.staff.username'), value: username }}
      secret={{ label: t('organisation.staff.password.label'), value: password }}
      copyLabel={t('organisation.staff.password.copy')}
      doneLabel={t('organisation.staff.password.done')}
      onClose={onClose}
    />
  );
}
