import { describe, expect, test } from 'vitest';
import { readSheet, withCell, writeSheet } from '../../../../report/formats/gradebook/sheet.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a sheet', () => {
  test.each([
    'a,b\n1,2\n',
    'a,b\r\n1,2\r\n',
    'a,b\n1,2',
    '\uFEFF"a","b"\r\n"1, ""x""","2\r\nlines"\r\n,\r\n',
    'a;b\n1,5;2\n',
    'a\tb\n1\t2\n',
    'a,b\n1\n1,2,3\n\n',
  ])('%j is written again as it was', (text) => {
    expect(writeSheet(readSheet(bytes(text), 'x.csv'))).toBe(text);
  });

  test.each([
    ['a,b\r\n"x, ""y""",2,"3"\r\n', 1, 'a,b\r\n"x, ""y""",7,"3"\r\n'],
    ['a,b\n"x\ny","2"\n', 1, 'a,b\n"x\ny","7"\n'],
    ['a;b\n1\n', 1, 'a;b\n1;7\n'],
  ])('%j gets another text in one cell, and keeps every other byte', (text, column, expected) => {
    const sheet = readSheet(bytes(text), 'x.csv');
    const [row, ...rest] = sheet.rows;
    expect(writeSheet({ ...sheet, rows: [withCell(row!, column, '7', sheet.delimiter), ...rest] })).toBe(expected);
  });

  test('quotes a text that holds the delimiter', () => {
    const sheet = readSheet(bytes('a,b\n1,2\n'), 'x.csv');
    expect(withCell(sheet.rows[0]!, 1, '7,5', ',').raw).toBe('1,"7,5"\n');
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', bytes(''), /x\.csv has no rows/],
    ['headings alone', bytes('a,b\n'), /x\.csv has no rows/],
    ['a quote that never ends', bytes('a,b\n"1,2\n3,4'), /cannot be read as CSV/],
    ['a workbook', bytes('PK\u0003\u0004'), /is a workbook and not a CSV file/],
    ['another encoding', new Uint8Array([0x61, 0xe9, 0x0a]), /not written in UTF-8/],
  ])('is refused when it is %s', (_, content, sentence) => {
    expect(() => readSheet(content, 'x.csv')).toThrow(sentence);
  });
});
