import { List } from '@mantine/core';
import type { ComponentRequirement } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { lineFaults } from './faulty-lines';

interface FaultyLineListProps {
  papers: readonly Pick<ComponentRequirement, 'no' | 'shortName'>[];
  lines: readonly { no: number; fault: string; howToFix: string }[];
}

/** Papers at fault as somebody wrote them down: which, what is wrong, how to fix it. */
export function FaultyLineList({ papers, lines }: FaultyLineListProps) {
  const { t } = useTranslation();
  return (
    <List>
      {lines.map(({ no, fault, howToFix }) => {
        const paper = papers.find((each) => each.no === no)?.shortName ?? no;
        const known = lineFaults.some((each) => each === fault);
        return (
          <List.Item key={no}>
            {paper}: {known && t(`kit.faultyLines.${fault}`)}. {howToFix}
          </List.Item>
        );
      })}
    </List>
  );
}
