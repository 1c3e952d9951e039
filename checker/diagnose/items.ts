/** The things that a finding names on one side: `3 Lost, 5 Dark and 8 Fargo` are three, `none` are none. */
export function itemsIn(text: string | undefined): string[] {
  return text === undefined || text === 'none' ? [] : text.split(/, and |, | and /).filter(Boolean);
}
