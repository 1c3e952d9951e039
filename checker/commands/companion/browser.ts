import { spawn } from 'node:child_process';

type Environment = Record<string, string | undefined>;

/** Whether somebody sits in front of a screen on which a browser would appear. */
export function canOpenBrowser(env: Environment, platform: string = process.platform): boolean {
  if (env['CI'] || env['SSH_CONNECTION']) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME'] || env['BROWSER']);
}

/**
 * Opens an address in the person's browser.
 *
 * @returns whether something was found that does it
 */
export async function openBrowser(address: string, platform: string = process.platform): Promise<boolean> {
  const own = process.env['BROWSER'];
  const programs = [...(own ? [[own]] : []), ...(PROGRAMS[platform] ?? LINUX)];
  for (const [command, ...args] of programs) {
    if (await start(command!, [...args, address])) return true;
  }
  return false;
}

/** Started is as good as opened: some browsers stay, others hand the address on and end. */
function start(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true });
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

const LINUX = [['xdg-open'], ['wslview'], ['gio', 'open']];
const PROGRAMS: Record<string, string[][]> = {
  darwin: [['open']],
  win32: [['rundll32', 'url.dll,FileProtocolHandler']],
};
