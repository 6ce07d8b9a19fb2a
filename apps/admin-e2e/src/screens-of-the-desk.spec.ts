import { openAll } from './desks/every-screen';
import { closesBrowser, journey, type Person } from './support/journey';

closesBrowser();

const people: readonly Person[] = ['motcua', 'buudien', 'truongbophan', 'thuly', 'lanhdao'];

for (const person of people)
  journey(`${person} opens every screen that is offered`, async (office) => {
    const page = await office.asPerson(person);
    expect(await openAll(page)).toEqual([]);
  });
