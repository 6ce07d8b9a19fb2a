import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../app/units';
import classes from './organisation.module.css';
import { unitNodes, visibleNodes, type UnitNode } from './unit-tree';

interface UnitTreeListProps {
  units: readonly Unit[];
  currentId: string | undefined;
  onOpen: (unit: Unit) => void;
}

/** The dated tree: arrows walk, left and right fold and unfold, Enter opens. */
export function UnitTreeList({ units, currentId, onOpen }: UnitTreeListProps) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const nodes = visibleNodes(unitNodes(units), folded);
  const roving = useTreeKeys({ nodes, folded, setFolded, currentId, onOpen });
  return (
    <div
      ref={roving.tree}
      className={classes.tree}
      role="tree"
      aria-label={t('organisation.tree')}
      onKeyDown={roving.onKeyDown}
    >
      {nodes.map((node, index) => {
        const { unit, level, hasChildren } = node;
        const isFolded = folded.has(unit.id);
        const Chevron = isFolded ? IconChevronRight : IconChevronDown;
        return (
          <div
            key={unit.id}
            className={classes.node}
            role="treeitem"
            aria-level={level}
            aria-expanded={hasChildren ? !isFolded : undefined}
            aria-selected={unit.id === currentId}
            tabIndex={index === roving.focused ? 0 : -1}
            style={{ paddingLeft: `${(level - 1) * 20 + 8}px` }}
            onClick={() => onOpen(unit)}
          >
            <span
              className={classes.chevron}
              aria-hidden
              onClick={(event) => {
                event.stopPropagation();
                if (hasChildren) roving.fold(unit.id, !isFolded);
              }}
            >
              {hasChildren && <Chevron size={16} stroke={2} />}
            </span>
            <span>
              {unit.name}
              <span className={classes.kind}> · {t(`organisation.kind.${unit.kind}`)}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}

interface TreeKeys {
  nodes: readonly UnitNode[];
  folded: ReadonlySet<string>;
  setFolded: (folded: ReadonlySet<string>) => void;
  currentId: string | undefined;
  onOpen: (unit: Unit) => void;
}

function useTreeKeys({ nodes, folded, setFolded, currentId, onOpen }: TreeKeys) {
  const tree = useRef<HTMLDivElement>(null);
  const shown = nodes.findIndex(({ unit }) => unit.id === currentId);
  const fold = (id: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const node = nodes[at];
    if (!node || event.altKey || event.ctrlKey) return;
    const go = (index: number) => items[index]?.focus();
    const { unit, level, hasChildren } = node;
    const isFolded = folded.has(unit.id);
    const left = () => {
      if (hasChildren && !isFolded) return fold(unit.id, true);
      go(nodes.findLastIndex((each, index) => index < at && each.level < level));
    };
    const right = () => (hasChildren && isFolded ? fold(unit.id, false) : go(at + 1));
    const act = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(items.length - 1),
      ArrowLeft: left,
      ArrowRight: right,
      Enter: () => onOpen(unit),
      Space: () => onOpen(unit),
    }[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { tree, focused: Math.max(shown, 0), fold, onKeyDown };
}
