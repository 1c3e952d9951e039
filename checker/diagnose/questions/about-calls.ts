import type { MethodCall, Question } from '../../types.ts';
import { nameOf } from './name-of.ts';
import type { OwnWork } from './own-work.ts';

/** What may be asked about the functions that an exercise wants. */
export function aboutCalls({ calls }: OwnWork): Question[] {
  return calls.flatMap((call) => [...twice(call), ...waiting(call)]);
}

function twice({ on, method, file, line }: MethodCall): Question[] {
  const [, verb = ''] = /^(add|set|remove)[A-Z]/.exec(method) ?? [];
  const answer = TWICE[verb];
  if (!answer) return [];
  const ask = `What does ${nameOf(`${on}.${method}`)} on this line do to the rows that link the two, and what does it do when it is called once more with the same argument?`;
  return [{ id: 'called-twice', ask, answer, file, line }];
}

function waiting({ on, method, within, promise, file, line }: MethodCall): Question[] {
  if (promise !== 'waited' || !/^(?:add|set|remove|get|has|count|create|find|destroy|update)/.test(method)) return [];
  const ask = `What would go wrong if ${within ? nameOf(within) : 'this function'} did not wait for ${nameOf(`${on}.${method}`)} on this line? Who would notice, and when?`;
  const answer =
    'The call gives a promise, and not yet its value. Without waiting the lines below run before the database has answered: they see a promise in place of rows, or what was there before. An error of the call would reach nobody who called the function.';
  return [{ id: 'not-waited-for', ask, answer, file, line }];
}

const TWICE: Record<string, string> = {
  add: 'It puts in a row for each link that is missing, and leaves the others as they are. The second call finds the link there: in a many-to-many association it adds nothing.',
  set: 'It makes the links exactly what it is given: what is missing is added, and what is not in the argument is taken away. The second call changes nothing.',
  remove:
    'It takes the links away that it is given, and leaves the rows at both ends. The second call finds nothing to take away, and that is no error.',
};
