import type ts from 'typescript';
import type { SourceFacts } from '../../../types.ts';
import { readAssociates } from './associates.ts';
import { readAssociations } from './associations.ts';
import { readCalls } from './calls.ts';
import { readMigration } from './migrations.ts';
import { readModels } from './models.ts';
import { modelNames } from './names.ts';
import { treeOf } from './tree.ts';

/** Reads what one source file says about models, their associations and, were it one, as a migration. */
export function readFacts(file: string, source: ts.SourceFile): SourceFacts {
  const tree = treeOf(file, source);
  const { models, names: given } = readModels(tree);
  const names = modelNames(tree, given);
  return {
    associations: readAssociations(tree, names),
    associates: readAssociates(tree, names),
    models,
    migrations: [readMigration(tree)],
    calls: readCalls(tree),
  };
}
