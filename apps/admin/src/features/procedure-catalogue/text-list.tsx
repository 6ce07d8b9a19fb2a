import { FoldedText } from './folded-text';
import classes from './procedure.module.css';

/** Wordings of the publication, one below the other; steps are numbered. */
export function TextList({ texts, isOrdered }: { texts: readonly string[]; isOrdered?: boolean }) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={classes.wordings}>
      {texts.map((text, index) => (
        <li key={index}>
          <FoldedText text={text} />
        </li>
      ))}
    </List>
  );
}
