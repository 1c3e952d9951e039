import type { Scene } from '../script.ts';
import { playScene } from './scene.ts';

/** A process of its own runs the code of the lessons: a slip in them cannot reach the command that proves them. */
process.on('message', ({ root, folder, scenes }: { root: string; folder: string; scenes: Scene[] }) => {
  void (async () => {
    for (const [index, scene] of scenes.entries()) {
      process.send!(await playScene(root, `${folder}/${index}.sqlite`, scene));
    }
    process.disconnect();
  })();
});
