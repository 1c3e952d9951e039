import { spawn } from 'node:child_process';

/**
 * Puts text on the clipboard, with the system's own program for it.
 *
 * @returns whether that worked; without such a program the terminal itself may be asked, see `terminalCopy`
 */
export async function copyText(text: string, platform: string = process.platform): Promise<boolean> {
  for (const [command, ...args] of PROGRAMS[platform] ?? LINUX) {
    if (await feed(command!, args, text)) return true;
  }
  return false;
}

/** An order that most terminals understand, over a remote connection too: put this on the clipboard. */
export function terminalCopy(text: string): string {
  return `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
}

function feed(command: string, args: string[], text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true });
    // Some stay, to serve the clipboard: taken is as good as ended.
    const timer = setTimeout(() => resolve(true), PATIENCE_MS);
    const end = (worked: boolean): void => {
      clearTimeout(timer);
      resolve(worked);
    };
    child.on('error', () => end(false)).on('exit', (code) => end(code === 0));
    child.stdin.on('error', () => {}).end(text);
    child.unref();
  });
}

/** `clip` of Windows reads the code page of the console; PowerShell is told which one this is. */
const POWERSHELL = '[Console]::InputEncoding = [Text.Encoding]::UTF8; Set-Clipboard -Value ([Console]::In.ReadToEnd())';
const LINUX = [['wl-copy'], ['xclip', '-selection', 'clipboard'], ['xsel', '--clipboard', '--input'], ['clip.exe']];
const PROGRAMS: Record<string, string[][]> = {
  darwin: [['pbcopy']],
  win32: [['powershell', '-NoProfile', '-Command', POWERSHELL]],
};
const PATIENCE_MS = 2_000;
