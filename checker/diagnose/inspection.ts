import type {
  AssociationDescription,
  InspectedAssociation,
  InspectedModel,
  Inspection,
  ModelDescription,
  Schema,
  SourceFacts,
} from '../types.ts';
import { drift } from './drift.ts';
import { modelPlace } from './drift/pairing.ts';
import { callsBetween, placeOf } from './reading.ts';

/**
 * Puts what the models claim, what is in the database and what the sources say into one document.
 *
 * @param database as the migrations made it
 */
export function inspectionOf(models: ModelDescription[], database: Schema, facts: SourceFacts): Inspection {
  return {
    models: models.map((model) => inspectModel(model, models, facts)),
    tables: database.tables,
    drift: drift(models, database.tables, facts),
  };
}

function inspectModel(model: ModelDescription, models: ModelDescription[], facts: SourceFacts): InspectedModel {
  const place = modelPlace(facts, model.name);
  const uniques = model.uniques ?? [];
  const isThrough = models.some(({ associations }) => associations.some((one) => one.through?.model === model.name));
  return {
    name: model.name,
    table: model.table,
    automatic: isThrough && !place,
    attributes: Object.entries(model.attributes).map(([name, attribute]) => ({
      name,
      ...attribute,
      unique: uniques.some((set) => set.length === 1 && set[0] === attribute.column),
    })),
    uniques,
    associations: model.associations.map((one) => inspectAssociation(model, one, facts)),
    ...(place && { place }),
  };
}

function inspectAssociation(
  source: ModelDescription,
  association: AssociationDescription,
  facts: SourceFacts,
): InspectedAssociation {
  const { type, target, as, isAliased, foreignKey, otherKey, sourceKey, targetKey, through, accessors } = association;
  const calls = callsBetween(facts, source.name, target).filter((call) => same(call.method, type));
  // The last of several with one name is the one that counts.
  const call = calls.findLast((one) => one.options['as']?.value === (isAliased ? as : undefined)) ?? calls.at(-1);
  const place = placeOf(call);
  return {
    type,
    source: source.name,
    target,
    alias: as,
    isAliased,
    ...(through && { through }),
    foreignKey,
    ...(otherKey !== undefined && { otherKey }),
    ...(sourceKey !== undefined && { sourceKey }),
    ...(targetKey !== undefined && { targetKey }),
    methods: [...new Set(Object.values(accessors))],
    ...(place && { place }),
  };
}

function same(method: string, type: string): boolean {
  return method.toLowerCase() === type.toLowerCase();
}
