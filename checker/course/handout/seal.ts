/**
 * Seals a hidden test: the same test without comments, names and layout, which the judge runs as it runs the other. It
 * keeps nobody from reading it who wants to, and says little to who comes past; new data each time does the rest.
 *
 * @param text the TypeScript of a hidden test
 */
export async function seal(text: string): Promise<string> {
  // Takes a while to load, and nothing else in this room needs it.
  const { transform } = await import('esbuild');
  const { code } = await transform(text, {
    loader: 'ts',
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  return code;
}
