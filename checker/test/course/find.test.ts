import { describe, expect, test } from 'vitest';
import { Problem } from '../../errors.ts';
import type { Lesson } from '../../types.ts';
import { findLesson } from '../../course/find.ts';

const NAMES = [
  '00-start-here',
  '01-favorites',
  '02-both-sides',
  '03-join-table',
  '05-lifeguard-beaches',
  '10-join-more',
];
const LESSONS = NAMES.map((name) => ({ name }) as Lesson);

function refusal(word: string, lessons = LESSONS): Problem {
  try {
    findLesson(lessons, word);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error(`${word} was found`);
}

describe('a lesson is found', () => {
  test.each([
    ['by its name', '05-lifeguard-beaches'],
    ['by its number', '05'],
    ['by its number as people say it', '5'],
    ['by its name without the number', 'lifeguard-beaches'],
    ['whatever the letter case', 'Lifeguard-BEACHES'],
    ['by the beginning of its name', 'life'],
    ['by the path that a shell completes', 'exercises/05-lifeguard-beaches/'],
    ['by the path that a shell completes on Windows', 'exercises\\05-lifeguard-beaches\\'],
    ['with blanks around it', ' 05 '],
  ])('%s', (_how, word) => {
    expect(findLesson(LESSONS, word).name).toBe('05-lifeguard-beaches');
  });

  test('by the number 0, which is not the beginning of a name', () => {
    expect(findLesson(LESSONS, '0').name).toBe('00-start-here');
    expect(findLesson(LESSONS, '1').name).toBe('01-favorites');
    expect(findLesson(LESSONS, '10').name).toBe('10-join-more');
  });
});

describe('a word that means no lesson', () => {
  test.each([
    ['lifegard-beach', 'Did you mean 05-lifeguard-beaches?'],
    ['01-favourites', 'Did you mean 01-favorites?'],
    ['join-tabel', 'Did you mean 03-join-table or 10-join-more?'],
  ])('such as %s is answered with what is near', (word, next) => {
    const problem = refusal(word);
    expect([problem.code, problem.message, problem.next]).toEqual(['usage', `There is no exercise "${word}".`, next]);
  });

  test('is answered with at most three, the nearest first', () => {
    const lessons = ['01-castle', '02-castles', '03-castlesx', '04-castlesxy'].map((name) => ({ name }) as Lesson);
    expect(refusal('castlez', lessons).next).toBe('Did you mean 01-castle, 02-castles or 03-castlesx?');
  });

  test.each(['4', '77', 'polymorphism', ''])('and is near to none ("%s") is answered with the whole list', (word) => {
    expect(refusal(word).next).toBe(
      'The exercises are 00-start-here, 01-favorites, 02-both-sides, 03-join-table, 05-lifeguard-beaches and 10-join-more.',
    );
  });
});

test('a word that means more than one lesson is answered with these', () => {
  const problem = refusal('join');
  expect([problem.code, problem.message]).toEqual(['usage', '"join" may be 03-join-table or 10-join-more.']);
});
