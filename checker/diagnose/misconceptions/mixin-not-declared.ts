import type { Misconception } from '../misconception.ts';

/** The association gives a member, and the class does not say so, or says something else. */
export const mixinNotDeclared: Misconception = {
  id: 'mixin-not-declared',
  lesson: '18-one-to-many-becomes-many#declare',
  find({ finding }) {
    const { tried, expected = '', actual = '' } = finding;
    if (!/^Asking TypeScript what /.test(tried)) return undefined;
    const [, said, file, line] = /^(.*), in the class at (\S+):(\d+)$/s.exec(actual) ?? [];
    if (!file) return undefined;
    const [name, wanted] = expected.split(': ');
    const isRows = wanted?.endsWith('[]') && !wanted.startsWith('a method');
    return {
      message:
        `The association gives ${name}, and for TypeScript ${said}. It does not read associations; the class has to say it. ` +
        (isRows
          ? `Write declare ${name}?: NonAttribute<${wanted}>.`
          : `Write declare ${name}, with the mixin type of Sequelize for it, such as BelongsToManyGetAssociationsMixin<…> for getters.`),
      place: { file, line: Number(line) },
    };
  },
};
