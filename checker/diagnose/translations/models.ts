import type { Translation } from './translation.ts';

/** What goes wrong while models are loaded and associated. */
export const MODEL_ERRORS: Translation[] = [
  [
    /\bthrew (?:null|undefined|Symbol\(|something (?:without a message|that cannot be shown))/,
    'Your code threw something that says neither what is wrong nor where. Throw an Error with a sentence instead.',
  ],
  [
    /Maximum call stack size exceeded/,
    'A function calls itself without an end, or two call each other. Look for the call that should not be there.',
  ],
  [
    /(\S+) called with something that's not a subclass of Sequelize\.Model/,
    ([, call]) =>
      `${call} was given something that is not a model, most often undefined: the name after models. must be the name of a model, letter for letter.`,
  ],
  [
    /(\S+)\.belongsToMany\((\S+)\) requires through option/,
    ([, from, to]) => `${from}.belongsToMany(${to}) does not say which join table to use. Add the option through.`,
  ],
  [
    /N:M associations are not supported with hasMany/,
    'hasMany has no option through. A relationship with a join table is a belongsToMany.',
  ],
  [
    /You have used the alias (\S+) in two separate associations/,
    ([, alias]) =>
      `Two associations of one model have the alias ${alias}. Either two calls use it, or associate runs twice.`,
  ],
  [
    /'as' must be defined for many-to-many self-associations/,
    'A model that belongs to many of itself needs an alias, so that the two ends can be told apart.',
  ],
  [
    /Naming collision between attribute '([^']+)' and association '([^']+)' on model ([^\s.]+)/,
    ([, attribute, , model]) =>
      `${model} has an attribute ${attribute} and an association of the same name. Give the association another alias.`,
  ],
  [
    /Unknown attribute "([^"]+)" passed as (\w+)/,
    ([, attribute, option]) => `${option} names ${attribute}, and the model has no attribute of that name.`,
  ],
  [
    /A column called 'id' was added to the attributes of '([^']+)' but not marked with 'primaryKey: true'/,
    ([, model]) =>
      `The model ${model} has an id that is not its primary key. Add primaryKey: true to it, or leave the id out.`,
  ],
  [/No Sequelize instance passed/, 'init was called without { sequelize } in its options.'],
  [
    /sequelize\.import is not a function/,
    'sequelize.import is gone since version 6. Load a model with require or import, and call what the file exports.',
  ],
  [
    /reading 'Sequelize'/,
    'A model was used before its init ran. Write the associations inside associate, which runs after all models are there.',
  ],
  [
    /Cannot read properties of null \(reading 'key'\)/,
    'An attribute is null. To switch timestamps off write timestamps: false in the options of the model.',
  ],
  [/require\(\.\.\.\) is not a function/, 'The required file does not export a function.'],
  [
    /Cannot find (?:module|package) '([^']+)'/,
    ([, name]) =>
      `${name} is not part of the workbook, and no such file is in your folder. Only sequelize can be imported here.`,
  ],
  [
    /reading 'name'/,
    'Something is undefined where a name was wanted. While models load it is most often a model whose file does not return (or export) it.',
  ],
];
