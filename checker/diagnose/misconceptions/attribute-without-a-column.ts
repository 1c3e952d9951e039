import type { Misconception } from '../misconception.ts';
import { firstTypeError } from '../type-errors.ts';

/** A declared member counts as an attribute, and `init` is given no column for it. */
export const attributeWithoutAColumn: Misconception = {
  id: 'attribute-without-a-column',
  lesson: '18-one-to-many-becomes-many#non-attribute',
  find(evidence) {
    const error = firstTypeError(evidence);
    if (!error || error.code !== 2345 || !/ModelAttributes</.test(error.text)) return undefined;
    const [, names = 'a member'] =
      /(?:Property|following properties from type .*?:) '?([\w, ]+?)'?(?: is missing| in type|$)/.exec(error.text) ??
      [];
    const remedy = /Id$/.test(names)
      ? 'For a key that an association adds, write ForeignKey<…> around the type; one that is gone is not declared any more.'
      : 'Methods are left out by themselves when they have the type of a function; for rows that an include brings, write NonAttribute<…> around the type, and ? after the name.';
    return {
      message: `The types take ${names} for an attribute of the table, and init gives no column for it. ${remedy}`,
      place: error.place,
    };
  },
};
