import { getMetadataStorage } from 'class-validator';

const storage = getMetadataStorage();

type Storage = typeof storage;
type RulesOf = Storage['getTargetValidationMetadatas'];
type ByField = Storage['groupByPropertyName'];
type Rules = ReturnType<RulesOf>;

let isRemembering = false;

/**
 * For every object of every request class-validator walks over all request classes to find the
 * rules of one. They are fixed once the classes are loaded, so they are looked up once a class.
 */
export function rememberRules(): void {
  if (isRemembering) return;
  isRemembering = true;
  const rulesOf: RulesOf = storage.getTargetValidationMetadatas.bind(storage);
  const byField: ByField = storage.groupByPropertyName.bind(storage);
  const known = new Map<unknown, Rules>();
  const grouped = new WeakMap<Rules, ReturnType<ByField>>();

  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // A class is asked for by itself; the name of a schema beside it changes nothing.
    const isPlain = typeof target === 'function' && !always && !strictGroups && !groups?.length;
    const rules =
      (isPlain ? known.get(target) : undefined) ??
      rulesOf(target, schema, always, strictGroups, groups);
    if (isPlain) known.set(target, rules);
    return rules;
  };

  storage.groupByPropertyName = (rules) => {
    const groups = grouped.get(rules) ?? byField(rules);
    grouped.set(rules, groups);
    return groups;
  };
}
