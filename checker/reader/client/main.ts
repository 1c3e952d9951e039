import { openBreaking } from './break-it.ts';
import { addCopyButtons } from './copy.ts';
import { askPredictions } from './predict.ts';
import { rememberHints } from './hints.ts';
import { listenToKeys } from './keyboard.ts';
import { openLive } from './live.ts';
import { openPlaces } from './places.ts';
import { keepPosition } from './position.ts';
import { askReview } from './review.ts';
import { makeScrollable } from './scrollable.ts';
import { openSwitches } from './switches.ts';
import { openTabs } from './tabs.ts';
import { openTrials } from './trial.ts';
import { openWorkbench } from './workbench.ts';

const exercise = document.querySelector<HTMLElement>('.desk')?.dataset['exercise'];
const enrich = (within: ParentNode): void => {
  addCopyButtons(within);
  openPlaces(within);
  makeScrollable(within);
};

openSwitches();
enrich(document);
askPredictions();
askReview();
listenToKeys(exercise);
const bench = exercise ? openWorkbench(exercise, enrich) : undefined;
if (exercise) {
  openTabs();
  rememberHints(exercise);
  openTrials(exercise, enrich);
  openBreaking(exercise, enrich);
}
openLive({
  onChange: (changed) => bench?.changed(changed),
  onState: () => void bench?.refresh(),
});
keepPosition();
