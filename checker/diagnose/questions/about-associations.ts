import type { AssociationCall, Place, Question } from '../../types.ts';
import { nameOf } from './name-of.ts';
import type { OwnWork } from './own-work.ts';

/** What may be asked about the lines that associate models. */
export function aboutAssociations(work: OwnWork): Question[] {
  return work.associations.flatMap((call) =>
    [otherThrough(call, work.around), methodNames(call), namedKey(call), oneSide(call)].filter(
      (one) => one !== undefined,
    ),
  );
}

function otherThrough(call: AssociationCall, around: AssociationCall[]): Question | undefined {
  const name = throughOf(call);
  if (name === undefined) return undefined;
  const back = around.find((one) => one.source === call.target && one.target === call.source && throughOf(one));
  const other = back && throughOf(back);
  const unlike = `Each side writes and reads the table that its own through names. A link that is added on one side lies in a table that the other side never looks at, so it is not found there. Both sides have to name the same one.`;
  const goes = `${lineOf(call)} goes through ${nameOf(name)}`;
  const [ask, answer] =
    other === undefined
      ? [
          `${goes}. Somebody writes the other side too, from ${nameOf(call.target)} to ${nameOf(call.source)}, and says another name there. Where do links that are added on one side appear, and why?`,
          unlike,
        ]
      : other === name
        ? [
            `${goes}, and so does the other side. If only this side said another name, what would somebody see who adds a link on one side and reads it on the other?`,
            unlike,
          ]
        : [
            `${goes}, and the other side through ${nameOf(other)}. Are links that are added on one side found on the other?`,
            `Sequelize takes two names for two tables, unless both mean the same one, as a model and the name of its table do. ${unlike}`,
          ];
  return at(call.options.through!, { id: 'other-through', ask, answer });
}

/** The name that it says, or the model. */
function throughOf({ method, options }: AssociationCall): string | undefined {
  const { through } = options;
  if (method !== 'belongsToMany' || !through || through.inner) return undefined;
  return typeof through.value === 'string' ? through.value : through.text.replace(/^models\??\./, '');
}

function methodNames(call: AssociationCall): Question | undefined {
  const { as } = call.options;
  const isMany = call.method === 'belongsToMany' || call.method === 'hasMany';
  const reading = isMany ? 'reads all rows' : 'reads the row';
  if (!as) {
    if (!call.optionsKnown) return undefined;
    return at(call, {
      id: 'method-names',
      ask: `${lineOf(call)} has no alias. What are the methods called that each ${nameOf(call.source)} gets from this line, and what would an alias change about them?`,
      answer: `They are named after the model ${nameOf(call.target)}${isMany ? ', in the plural for many and in the singular for one' : ''}: get and that name ${reading}. With an alias they are named after the alias instead, and include has to say the alias too.`,
    });
  }
  if (typeof as.value !== 'string' || as.value === '') return undefined;
  const getter = `get${as.value.charAt(0).toUpperCase()}${as.value.slice(1)}`;
  return at(as, {
    id: 'method-names',
    ask: `Which method ${isMany ? 'reads all the rows' : 'reads the row'} of ${nameOf(call.target)} that belong${isMany ? '' : 's'} to a ${nameOf(call.source)}, when the alias is ${nameOf(as.value)}? Where does its name come from, and what else has to say the alias?`,
    answer: `${nameOf(getter)}: the methods are named after the alias, not after the model${isMany ? ', in the singular where they are about one row' : ''}. An include has to name the alias too.`,
  });
}

function namedKey(call: AssociationCall): Question | undefined {
  for (const option of ['foreignKey', 'otherKey'] as const) {
    const fact = call.options[option];
    const value = fact?.value ?? fact?.inner?.name?.value;
    if (!fact || typeof value !== 'string') continue;
    return at(fact, {
      id: 'named-key',
      ask: `${lineOf(call)} says ${nameOf(`${option}: ${value}`)}. Which table has this column, and the rows of which model does it point at?`,
      answer: WHERE[call.method](call, option),
    });
  }
  return undefined;
}

const WHERE: Record<AssociationCall['method'], (call: AssociationCall, option: string) => string> = {
  belongsToMany: ({ source, target }, option) =>
    option === 'foreignKey'
      ? `It is a column of the join table, and points at the rows of ${nameOf(source)}, the model on which the association is called. The column for ${nameOf(target)} is the otherKey.`
      : `It is a column of the join table, and points at the rows of ${nameOf(target)}, the model at the other end. The column for ${nameOf(source)} is the foreignKey.`,
  belongsTo: ({ source, target }) =>
    `It is a column of the table of ${nameOf(source)} itself, and points at the rows of ${nameOf(target)}: who belongs to something has the key.`,
  hasMany: ({ source, target }) =>
    `It is a column of the table of ${nameOf(target)}, at the other end, and points at the rows of ${nameOf(source)}.`,
  hasOne: ({ source, target }) =>
    `It is a column of the table of ${nameOf(target)}, at the other end, and points at the rows of ${nameOf(source)}.`,
};

function oneSide(call: AssociationCall): Question {
  return at(call, {
    id: 'one-side',
    ask: `What could your program no longer do if this line were gone, ${nameOf(`${call.source}.${call.method}`)} to ${nameOf(call.target)}, and what would still work from the other side?`,
    answer: `The methods of this association on each ${nameOf(call.source)} would be gone, and so would include from ${nameOf(call.source)} to ${nameOf(call.target)}. Rows stay as they are; what ${nameOf(call.target)} itself is associated with, by lines of its own, goes on working.`,
  });
}

function lineOf({ source, method, target }: AssociationCall): string {
  return `Your ${nameOf(`${source}.${method}`)} to ${nameOf(target)}`;
}

function at({ file, line }: Place, question: Omit<Question, 'file' | 'line'>): Question {
  return { ...question, file, line };
}
