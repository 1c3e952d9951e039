import type { Evidence } from '../../types.ts';
import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { list } from '../reading.ts';

/** An include names what the model does not have under that name. */
export const includeByAnotherName: Misconception = {
  id: 'include-by-another-name',
  lesson: '09-eager-loading#forms',
  find(evidence) {
    const call = functionCall(evidence);
    const said = errorText(evidence);
    if (!call || !REFUSED.some((pattern) => pattern.test(said))) return undefined;
    const [, source] = /(?:associated to|does not exist on) (\w+)/.exec(said) ?? [];
    const place = evidence.finding.error?.place ?? callPlace(call, ({ method }) => method.startsWith('find'));
    return { message: sayWhat(evidence, source), place };
  },
};

function sayWhat({ claimed }: Evidence, source: string | undefined): string {
  const known = claimed.filter(({ name }) => source === undefined || name === source);
  const names = known.flatMap(({ name, associations }) =>
    associations.length === 0 ? [] : `${name} has ${list(associations.map((one) => one.as))}`,
  );
  return (
    'The include does not name an association of the model that is asked. It takes the name letter for letter' +
    (names.length > 0 ? `: ${names.join('; ')}.` : ', as the association has it.')
  );
}

const REFUSED = [
  /is associated to \S+ using an alias/,
  /Association with alias "[^"]*" does not exist/,
  /is not associated to/,
  /Include unexpected/,
];
