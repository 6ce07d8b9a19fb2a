import { useTranslation } from 'react-i18next';
import type { FormName } from './get-forms';
import { formNames } from './get-forms';

/** «01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả». */
export function useFormTitle() {
  const { t } = useTranslation();
  return (form: FormName): string =>
    `${String(formNames.indexOf(form) + 1).padStart(2, '0')} ${t(`forms.name.${form}`)}`;
}
