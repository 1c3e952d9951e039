import { missingAssociation } from '../failing.ts';
import { missingHalf } from '../one-to-many.ts';
import type { Misconception } from '../misconception.ts';
import { claimedBetween, manyCall, placeOf, sameName } from '../reading.ts';
import type { AssociateDefinition, AssociationCall } from '../../types.ts';

/** The association is written, but in a function that nobody calls. */
export const associateNotRun: Misconception = {
  id: 'associate-not-run',
  lesson: '01-favorites#associate',
  find(evidence) {
    const half = missingHalf(evidence);
    const missing = half ?? missingAssociation(evidence);
    if (!missing) return undefined;
    const { from, to } = missing;
    const call = half ? half.written.find(({ method }) => method === half.method) : manyCall(evidence.source, from, to);
    if (!call || claimedBetween(evidence.claimed, from, to).length > 0) return undefined;
    // Something else took the place of the association: then it did run.
    if (claimedBetween(evidence.claimed, from, to, 'HasMany').length > 0) return undefined;
    const definition = evidence.source.associates.find((one) => sameName(one.model, from));
    const inFile = evidence.source.associates.find((one) => one.file === call.file);
    return {
      message: `${call.source}.${call.method}(${call.target}) is written, but it never ran: ${reason(call, definition, inFile)}`,
      place: placeOf(definition && definition.form !== 'static' ? definition : call),
    };
  },
};

function reason(call: AssociationCall, own?: AssociateDefinition, inFile?: AssociateDefinition): string {
  if (own?.form === 'classMethods') {
    return `classMethods is from version 3, and version 6 leaves it aside. Write ${call.source}.associate = function (models) { … }, or static associate(models) in a class.`;
  }
  if (own?.form === 'instance-method') {
    return `associate belongs to the rows here, not to the model. Put static before it: static associate(models).`;
  }
  if (own) return `the associate of ${own.model} does not get to this line.`;
  if (inFile) {
    return `it stands in the associate of ${inFile.model}, and that is not the name of the model in this file. Give it to ${call.source}.`;
  }
  return `it does not stand in a function called associate, spelt exactly so, and that is the one that is called once all models are there.`;
}
