import { z } from 'zod';
import type { ModelDescription } from '../../types.ts';

/**
 * Takes in what the child says its models are, when it has the shape of that.
 *
 * @returns undefined for anything else: the code of the project has spoken for itself
 */
export function readClaims(claimed: unknown): ModelDescription[] | undefined {
  const models = z.array(Model).max(2_000).safeParse(claimed);
  return models.success ? (models.data as ModelDescription[]) : undefined;
}

const Name = z.string().max(300);
const Names = z.array(Name).max(200);

const Attribute = z.object({
  column: Name,
  type: Name,
  allowNull: z.boolean(),
  primaryKey: z.boolean(),
  references: z.object({ table: Name, key: Name, onDelete: Name.optional() }).optional(),
});

const Association = z.object({
  type: z.enum(['BelongsTo', 'HasOne', 'HasMany', 'BelongsToMany']),
  as: Name,
  isAliased: z.boolean(),
  target: Name,
  accessors: z.record(Name, Name),
  foreignKey: Name,
  otherKey: Name.optional(),
  sourceKey: Name.optional(),
  targetKey: Name.optional(),
  through: z.object({ model: Name, table: Name }).optional(),
});

const Model = z.object({
  name: Name,
  table: Name,
  timestamps: z.boolean(),
  attributes: z.record(Name, Attribute),
  uniques: z.array(Names).max(200).optional(),
  associations: z.array(Association).max(500),
});
