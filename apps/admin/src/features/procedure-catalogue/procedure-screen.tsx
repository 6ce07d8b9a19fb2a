import { Alert, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { useListState } from '../../ui/use-list-state';
import { useFormats } from '../../ui/use-formats';
import { procedureQuery, type Procedure } from './get-procedure';
import { ProcedureBasis } from './procedure-basis';
import { ProcedureCases } from './procedure-cases';
import { ProcedureDoubts } from './procedure-doubts';
import { ProcedureFacts } from './procedure-facts';
import { ProcedureFees } from './procedure-fees';
import { ProcedureForms } from './procedure-forms';
import { ProcedureGuidance } from './procedure-guidance';
import { ProcedureLimits } from './procedure-limits';
import { ProcedurePlaces } from './procedure-places';
import { ProcedureResult } from './procedure-result';
import classes from './procedure.module.css';
import { VersionRail } from './version-rail';

const tabs = {
  facts: ProcedureFacts,
  cases: ProcedureCases,
  limits: ProcedureLimits,
  fees: ProcedureFees,
  forms: ProcedureForms,
  result: ProcedureResult,
  basis: ProcedureBasis,
  guidance: ProcedureGuidance,
  places: ProcedurePlaces,
  doubts: ProcedureDoubts,
};
type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];

export function ProcedureScreen() {
  const { code = '' } = useParams({ strict: false });
  return <ProcedureView code={code} />;
}

/** One version with what belongs to it, tab by tab; the address keeps which. */
export function ProcedureView({ code }: { code: string }) {
  const search = useSearch({ strict: false });
  const no = Number(search.version) || undefined;
  const query = useQuery(procedureQuery(code, no));
  const procedure = query.data;
  return (
    <>
      <ProcedureHeader
        code={code}
        procedure={procedure}
        isInForce={no === undefined}
        hasError={query.isError}
      />
      <div className={classes.frame}>
        <VersionRail code={code} shownNo={procedure?.no ?? no} />
        {query.error ? (
          <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <ProcedureTabs procedure={procedure} tab={search.tab} />
        )}
      </div>
    </>
  );
}

interface HeaderProps {
  code: string;
  procedure: Procedure | undefined;
  isInForce: boolean;
  hasError: boolean;
}

function ProcedureHeader({ code, procedure, isInForce, hasError }: HeaderProps) {
  const { t } = useTranslation();
  const { case: caseNo } = useSearch({ strict: false });
  const { unit } = useMe();
  const asked = new URLSearchParams({ unitId: unit.id, layout: 'a5' });
  if (caseNo) asked.set('case', caseNo);
  const sheet = `/api/v1/procedures/${encodeURIComponent(code)}/guidance-sheet?${asked.toString()}`;
  const name = procedure && (procedure.shortName ?? procedure.name);
  return (
    <PageHeader
      title={name ?? code}
      status={<span className="code">{name && code}</span>}
      subtitle={name === procedure?.name ? undefined : procedure?.name}
      hasError={hasError}
      acts={procedure && isInForce && <PrintButton href={sheet} form={t('catalogue.paperList')} />}
    />
  );
}

function ProcedureTabs({ procedure, tab }: { procedure?: Procedure; tab?: string }) {
  const { t } = useTranslation();
  const list = useListState();
  const shown = tabNames.find((name) => name === tab) ?? 'facts';
  if (!procedure) return <Skeleton height={320} />;
  const count = { cases: procedure.cases.length, doubts: procedure.doubts.length };
  const label = (name: Tab) =>
    t(`catalogue.tab.${name}`) + (name in count ? ` (${count[name as keyof typeof count]})` : '');
  const Content = tabs[shown];
  return (
    <Tabs
      value={shown}
      onChange={(name) => list.change({ tab: name ?? undefined })}
      keepMounted={false}
    >
      <Tabs.List>
        {tabNames.map((name) => (
          <Tabs.Tab key={name} value={name} px={9}>
            {label(name)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown} pt="sm">
        <PastVersion procedure={procedure} />
        <Content procedure={procedure} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** A version that no longer applies must not be read out to a citizen as today's. */
function PastVersion({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (!procedure.validTo) return null;
  return (
    <Alert color="warn" variant="outline" mb="sm">
      {t('catalogue.pastVersion', { to: date(procedure.validTo) })}
    </Alert>
  );
}
