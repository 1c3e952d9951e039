import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { toJUnit } from '../../../report/formats/junit.ts';
import type { ResultsDocument } from '../../../report/results.ts';
import { OUTCOMES, type ExerciseResult } from '../../../types.ts';
import { documentOf, failed, HOSTILE, hostile, notReached, passed } from './documents.ts';

const SCHEMA = fs.readFileSync(path.join(import.meta.dirname, 'junit.xsd'), 'utf8');

async function valid(document: ResultsDocument): Promise<string> {
  const xml = toJUnit(document);
  const { errors } = await validateXML({ xml: [{ fileName: 'junit.xml', contents: xml }], schema: [SCHEMA] });
  expect(errors).toEqual([]);
  return xml;
}

const of = (...exercises: ExerciseResult[]): ResultsDocument => documentOf({ student: 'ada', exercises });

describe('JUnit XML', () => {
  test('holds a suite for each exercise of each student, and counts what they hold', async () => {
    const document = documentOf(
      { student: 'ada', exercises: [passed('01-favorites'), failed()] },
      { student: 'ben', exercises: [notReached('not-submitted', '01-favorites'), notReached('not-graded')] },
    );
    const xml = await valid(document);
    expect(xml).toContain('<testsuites name="sandcastle" tests="11" failures="2" errors="2" skipped="4" time="0.234">');
    expect(xml.match(/<testsuite name="[^"]*"/g)).toEqual([
      '<testsuite name="ada / 01-favorites"',
      '<testsuite name="ada / 05-lifeguard-beaches"',
      '<testsuite name="ben / 01-favorites"',
      '<testsuite name="ben / 05-lifeguard-beaches"',
    ]);
  });

  test('explains a failure with what was tried, expected and found, its place and the SQL', async () => {
    const xml = await valid(of(failed()));
    const [failure] = /<failure[^]*?<\/failure>/.exec(xml)!;
    expect(failure).toMatchSnapshot();
  });

  test('shows every outcome as what it is: lost, not judged, or not tried', async () => {
    const outcomes = OUTCOMES.filter((outcome) => outcome !== 'passed' && outcome !== 'failed');
    const xml = await valid(of(...outcomes.map((outcome) => notReached(outcome, outcome))));
    const kinds = xml
      .split('<testsuite ')
      .slice(1)
      .map((suite) => suite.match(/<(failure|error|skipped)\b/g)!);
    expect(Object.fromEntries(outcomes.map((outcome, index) => [outcome, [...new Set(kinds[index])].join()]))).toEqual({
      'not-started': '<skipped',
      'does-not-load': '<failure',
      'timed-out': '<failure',
      'out-of-memory': '<failure',
      'too-much-output': '<failure',
      'stopped-early': '<failure',
      'not-submitted': '<skipped',
      'not-graded': '<error',
      'grader-error': '<error',
    });
  });

  test('stays a document whatever a submission says', async () => {
    const xml = await valid(documentOf({ student: HOSTILE, exercises: [hostile()] }));
    expect(xml).not.toMatch(/<script/);
    expect(xml).toContain('\\u001b[31m');
  });

  test('would not be valid with anything added that the schema does not know', async () => {
    const xml = toJUnit(of(passed())).replace('<testcase ', '<testcase points="1" ');
    const { valid: ok } = await validateXML({ xml: [{ fileName: 'junit.xml', contents: xml }], schema: [SCHEMA] });
    expect(ok).toBe(false);
  });
});
