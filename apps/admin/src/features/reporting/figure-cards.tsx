import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { FigureName, Summary } from './get-summary';
import { ReportFigure } from './report-figure';
import classes from './summary.module.css';

const groups: { name: string; figures: FigureName[]; main?: FigureName }[] = [
  {
    name: 'facts',
    figures: ['received', 'postalShare', 'registered', 'refused', 'returned', 'stopped'],
  },
  { name: 'finished', figures: ['onTimeShare', 'doneEarly', 'doneOnTime', 'doneLate'] },
  { name: 'open', figures: ['inTerm', 'dueSoon', 'overdue', 'paused'] },
];

/** The figures of the whole scope, each with the day by which it counts. */
export function FigureCards({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <div className={classes.groups}>
      {groups.map(({ name, figures }) => (
        <Section
          key={name}
          title={t(`reports.group.${name}`)}
          note={
            name === 'open' && (
              <span className={classes.note}>
                {t('reports.asOf', { time: dateTime(summary.asOf) })}
              </span>
            )
          }
        >
          <dl className={classes.figures}>
            {figures.map((figure) => (
              <div key={figure} className={classes.figure}>
                <dt>
                  {t(`reports.measure.${figure}`)}
                  <span className={classes.note}>
                    {t(`reports.date.${summary.figures[figure].date}`)}
                  </span>
                </dt>
                <dd>
                  <ReportFigure
                    label={t(`reports.measure.${figure}`)}
                    figure={summary.figures[figure]}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}
