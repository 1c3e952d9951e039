import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { nearest } from '../nearest.ts';

/** A model is asked for an association by a method that Sequelize does not have. */
export const misspeltMethod: Misconception = {
  id: 'misspelt-method',
  lesson: '00-start-here#both-sides',
  find(evidence) {
    const [, model, written] = /(\w+)\)?\.(\w+) is not a function/.exec(errorText(evidence)) ?? [];
    const meant = nearest(written ?? '', METHODS);
    if (!meant) return undefined;
    return {
      message: `There is no method ${written}; Sequelize has ${meant}, letter for letter. Write ${model}.${meant}(…).`,
      place: evidence.finding.error?.place,
    };
  },
};

const METHODS = ['hasMany', 'belongsTo', 'hasOne', 'belongsToMany'];
