import { Text } from '@mantine/core';
import { fillMessage, smsAlphabetOf, smsPartsOf, type MessageFacts } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './settings.module.css';

/** An invented dossier of usual length: letters go out in Vietnamese whatever the screen speaks. */
const sample: MessageFacts = {
  code: 'H36.101-261119-0042',
  applicant: 'Nguyễn Thị Hồng Phượng',
  procedure: 'Đăng ký khai sinh',
  dueAt: '16 giờ 30, 23/11/2026',
  unit: 'Phường Xuân Hương – Đà Lạt',
  papers: 'Giấy chứng sinh, Giấy chứng nhận kết hôn',
  deadline: '30/11/2026',
  link: 'https://motcua.lamdong.gov.vn/track/H36.101-261119-0042/K7QM',
};

/** What the applicant will read, and as how many messages it is charged. */
export function MessagePreview({ text }: { text: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const filled = fillMessage(text, sample);
  const alphabet = smsAlphabetOf(filled);
  const parts = smsPartsOf(filled);
  return (
    <div>
      <Text fw={600} mb={4}>
        {t('settings.template.preview')}
      </Text>
      <div className={classes.preview} aria-label={t('settings.template.preview')}>
        {filled || t('settings.template.previewEmpty')}
      </div>
      <Text size="xs" mt={4} role="status">
        {t(`settings.template.length.${alphabet}`, {
          length: number(filled.length),
          count: parts,
        })}
      </Text>
    </div>
  );
}
