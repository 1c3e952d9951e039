import type { Drift, ModelDescription, SourceFacts, TableSchema } from '../types.ts';
import { compareColumns } from './drift/columns.ts';
import type { Pairing } from './drift/pairing.ts';
import { compareReferences } from './drift/references.ts';
import { compareRules } from './drift/rules.ts';
import { compareTables } from './drift/tables.ts';
import { compareTypes } from './drift/types.ts';
import { tableNamed } from './reading.ts';

/**
 * Compares what the models say with what the tables are: the one thing that no tool shows.
 *
 * @param tables as the migrations made them; without any of them there is nothing to compare
 * @returns what breaks queries first, then in the order of the models
 */
export function drift(models: ModelDescription[], tables: TableSchema[], facts: SourceFacts): Drift[] {
  const own = tables.filter(({ name }) => !RECORDS.test(name));
  const pairings = models.flatMap((model): Pairing[] => {
    const table = tableNamed({ tables: own, views: [], triggers: [] }, model.table);
    return table ? [{ model, table, models, facts }] : [];
  });
  const found = [...compareTables(models, own, facts), ...pairings.flatMap(compareOne)];
  return found.toSorted((one, other) => Number(other.breaks) - Number(one.breaks));
}

function compareOne(pairing: Pairing): Drift[] {
  return COMPARISONS.flatMap((compare) => compare(pairing));
}

const COMPARISONS = [compareColumns, compareTypes, compareRules, compareReferences];

/** Where migration runners note what ran: no table of anybody's. */
const RECORDS = /^Sequelize(?:Meta|Data)$/i;
