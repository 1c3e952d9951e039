/** Parts of the package that it does not describe itself: its own command would print beside us. */
declare module 'launch-editor/guess.js' {
  function guessEditor(asked?: string): (string | object | null)[];
  export default guessEditor;
}
declare module 'launch-editor/get-args.js' {
  function getArguments(editor: string, file: string, line: number, column: number): string[];
  export default getArguments;
}
declare module 'launch-editor/construct-windows-launch-command.js' {
  function windowsCommand(editor: string, args: string[]): string;
  export default windowsCommand;
}
