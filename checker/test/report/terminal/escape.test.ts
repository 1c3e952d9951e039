import { describe, expect, test } from 'vitest';
import { escapeLine, escapeText } from '../../../report/terminal/escape.ts';

const HARMLESS = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;

describe('text that we did not write', () => {
  test.each([
    ['a colour', '\u001B[31mred', '\\u001b[31mred'],
    ['a cleared screen', '\u001B[2J\u001B[H', '\\u001b[2J\\u001b[H'],
    ['a new window title', '\u001B]0;owned\u0007', '\\u001b]0;owned\\u0007'],
    ['a hidden link', '\u001B]8;;http://evil\u001B\\here', '\\u001b]8;;http://evil\\u001b\\here'],
    ['a one-byte control sequence', '\u009B31m', '\\u009b31m'],
    ['a line that overwrites itself', 'failed\rpassed', 'failed\\u000dpassed'],
    ['backspaces', 'no\b\byes', 'no\\u0008\\u0008yes'],
    ['a null byte and a delete', '\u0000\u007F', '\\u0000\\u007f'],
    ['a turned reading direction', 'beach\u202Est.', 'beach\\u202est.'],
    ['an isolate', '\u2066a\u2069', '\\u2066a\\u2069'],
    ['letters of no width', 'Us\u200Ber\u2060\uFEFF', 'Us\\u200ber\\u2060\\ufeff'],
    ['a Hangul filler, which looks like nothing', 'a\u3164b', 'a\\u3164b'],
    ['separators of lines', 'a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\u0085d'],
    ['half a pair', 'a\uD800b\uDC00', 'a\\ud800b\\udc00'],
    ['a tag from another plane', 'a\u{E0041}', 'a\\u{e0041}'],
  ])('shows %s', (_, hostile, shown) => {
    expect(escapeText(hostile)).toBe(shown);
    expect(escapeText(hostile)).toMatch(HARMLESS);
  });

  test.each([
    ['an error of GitHub', '::error file=a.ts::boom', '\\u003a:error file=a.ts::boom'],
    ['one that is indented', 'a\n \t::stop-commands::x', 'a\n \t\\u003a:stop-commands::x'],
    ['one that wrapping would put first', 'found ::set-output name=x::y', 'found \\u003a:set-output name=x::y'],
    ['one of Azure', '##vso[task.complete result=Succeeded;]', '\\u0023#vso[task.complete result=Succeeded;]'],
    ['one in the middle of a line', 'x##[error]boom', 'x\\u0023#[error]boom'],
    ['one of TeamCity', "##teamcity[testFinished name='x']", "\\u0023#teamcity[testFinished name='x']"],
  ])('takes the power from a command to a build server: %s', (_, hostile, shown) => {
    expect(escapeText(hostile)).toBe(shown);
  });

  test.each([
    'two\nlines\tand a tab',
    'Zoë, Ægir, Łukasz, 李小龙, สมชาย, हिन्दी, نور',
    '🏖️ and 👍🏽',
    "SELECT * FROM `beaches` WHERE name::text = 'a' -- C:\\new\\table",
    '## A heading [with a link]',
  ])('leaves what can be read as it is: %j', (text) => {
    expect(escapeText(text)).toBe(text);
  });

  test('is not escaped twice', () => {
    const once = escapeText('\u001B[31m ::error::x ##[group]');
    expect(escapeText(once)).toBe(once);
  });

  test('takes the ends of lines of Windows as ends of lines', () => {
    expect(escapeText('a\r\nb')).toBe('a\nb');
  });

  test('stays on one line where it has to', () => {
    expect(escapeLine('ada\n05-lifeguard-beaches passed\t5/5')).toBe('ada\\u000a05-lifeguard-beaches passed\\u00095/5');
  });
});
