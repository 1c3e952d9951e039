import { describe, expect, test } from 'vitest';
import { matchPeople } from '../../../../report/formats/gradebook/people.ts';

const ADA = { ids: ['ada1@example.org', '4711', 'Participant 815'], names: ['Lovelace, Ada'] };
const ZOE = { ids: ['zoe2@example.org', '4712', 'Participant 816'], names: ['Zoë Nguyen'] };

describe('somebody is found', () => {
  test.each([
    ['4711', ADA],
    ['ADA1@example.org', ADA],
    ['ada1', ADA],
    ['Ada Lovelace', ADA],
    ['lovelace-ada', ADA],
    ['Lovelace, Ada', ADA],
    ['AdaLovelace', ADA],
    ['lovelaceada_4711_98_work', ADA],
    ['lovelaceada_LATE_4711_98_work', ADA],
    ['Somebody_815_assignsubmission_file', ADA],
    ['Zoe Nguyen', ZOE],
    ['nguyenzoe_1_2_work', ZOE],
  ])('as %s', (student, person) => {
    expect(matchPeople([student], [ADA, ZOE])).toEqual({
      found: new Map([[[ADA, ZOE].indexOf(person), student]]),
      unknown: [],
      ambiguous: [],
    });
  });
});

describe('nobody is guessed', () => {
  test('when nobody is called so', () => {
    expect(matchPeople(['ada', '471', '=4711'], [ADA, ZOE])).toMatchObject({ unknown: ['ada', '471', '=4711'] });
  });

  test('when two people have the name', () => {
    const other = { ids: ['4713'], names: ['Ada Lovelace'] };
    expect(matchPeople(['Ada Lovelace'], [ADA, other])).toMatchObject({
      found: new Map(),
      ambiguous: ['Ada Lovelace'],
    });
  });

  test('when two folders are one person', () => {
    expect(matchPeople(['ada1', 'Ada Lovelace'], [ADA, ZOE])).toMatchObject({
      found: new Map(),
      ambiguous: ['ada1', 'Ada Lovelace'],
    });
  });

  test('by a name that is another one’s id', () => {
    const other = { ids: ['adalovelace'], names: ['Bob'] };
    expect(matchPeople(['adalovelace'], [ADA, other]).found).toEqual(new Map([[1, 'adalovelace']]));
  });
});
