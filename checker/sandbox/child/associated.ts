import { Association } from 'sequelize';

type Made = { source: unknown };
type Kind = { prototype: { _injectAttributes(this: Made): unknown } };

const sources = new WeakMap<object, unknown>();

/**
 * Notes every association that Sequelize makes, from before the learner's code runs. What merely stands in
 * `Model.associations` may be a description that somebody put there.
 */
export function watchAssociations(): void {
  const { BelongsTo, HasOne, HasMany, BelongsToMany } = Association as unknown as Record<string, Kind>;
  for (const { prototype } of [BelongsTo!, HasOne!, HasMany!, BelongsToMany!]) {
    // Sequelize calls this once an association has its source, its target and its keys.
    const inject = prototype._injectAttributes;
    const value = function (this: Made): unknown {
      const done = inject.call(this);
      sources.set(this, this.source);
      return done;
    };
    Object.defineProperty(prototype, '_injectAttributes', { value, writable: false, configurable: false });
  }
}

/** Whether Sequelize made an association, for this model. */
export function isMadeFor(association: object, model: unknown): boolean {
  return sources.get(association) === model;
}
