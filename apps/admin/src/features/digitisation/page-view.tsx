import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './digitisation.module.css';
import { pictureAddress, type ScanPage } from './get-digitisation';

interface PageViewProps {
  batchId: string;
  page: ScanPage;
}

/** Sides of usual papers, the shorter first; scanners are off by a few millimetres. */
const usualPapers = { A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const;
const toleranceMm = 4;

/** How large the paper is, turned as it will be filed: a cut-off edge shows there. */
function paperOf({ widthMm, heightMm, rotation }: ScanPage): string | undefined {
  if (!widthMm || !heightMm) return undefined;
  const sides = rotation % 180 === 0 ? [widthMm, heightMm] : [heightMm, widthMm];
  const [short = 0, long = 0] = [...sides].sort((a, b) => a - b);
  const name = Object.entries(usualPapers).find(
    ([, [width, height]]) =>
      Math.abs(short - width) <= toleranceMm && Math.abs(long - height) <= toleranceMm,
  )?.[0];
  return [name, `${sides.join(' × ')} mm`].filter(Boolean).join(', ');
}

/** The page as it was scanned, turned as it will be filed, with its quality in words. */
export function PageView({ batchId, page }: PageViewProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { no, rotation, dpi, skewTenths, faults, markedCode } = page;
  const quality = [
    dpi === null ? t('digitisation.notScanned') : t('digitisation.dpi', { dpi }),
    paperOf(page),
    skewTenths !== 0 && t('digitisation.skew', { degrees: number(Math.abs(skewTenths) / 10) }),
    ...faults.map((fault) => t(`digitisation.fault.${fault}`)),
    faults.length === 0 && t('digitisation.goodPage'),
  ].filter(Boolean);
  return (
    <figure className={classes.view}>
      <figcaption>
        <Text span fw={600}>
          {t('digitisation.qualityOf', { no })}
        </Text>{' '}
        <Text span>{quality.join(' · ')}</Text>
        {markedCode && (
          <Text size="sm" c="dimmed">
            {t('digitisation.marked', { code: markedCode })}
          </Text>
        )}
        {page.sheetRefusal && (
          <Text size="sm" c="var(--danger)" role="status">
            {t(`digitisation.sheetRefusedBecause.${page.sheetRefusal}`, { code: markedCode })}
          </Text>
        )}
      </figcaption>
      {page.hasPicture ? (
        <div className={classes.sheetFrame}>
          <img
            src={pictureAddress(batchId, no, 'page')}
            alt={t('digitisation.pageNo', { no })}
            className={classes.picture}
            data-turned={rotation || undefined}
          />
        </div>
      ) : (
        <Text c="dimmed">{t('digitisation.noPicture')}</Text>
      )}
    </figure>
  );
}
