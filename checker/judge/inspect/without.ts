import type { Staged } from '../../types.ts';

/** A staged project, one file of which is neither loaded nor read. Others may still import it. */
export function without(staged: Staged, file: string): Staged {
  const { modelsIndex, facts, ...rest } = staged;
  const isOther = (one: { file: string }): boolean => one.file !== file;
  return {
    ...rest,
    ...(modelsIndex !== undefined && modelsIndex !== file && { modelsIndex }),
    models: staged.models.filter((one) => one !== file),
    facts: {
      ...facts,
      associations: facts.associations.filter(isOther),
      associates: facts.associates.filter(isOther),
      models: facts.models.filter(isOther),
    },
  };
}
