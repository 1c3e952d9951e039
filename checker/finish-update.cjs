/*
 * Ends an update of the workbook, from wherever it was stopped. No dependencies: when it is needed, half of the checker
 * may be of one version and half of another. "npm run update" (course/update.ts) prepares what is done here.
 */

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

/**
 * Does the steps of an update that is ready, if there is one. Each can be done twice.
 *
 * @param root the folder of the workbook
 * @returns what the person is to be told, a line each; nothing where there was no update
 * @throws what the file system says; the same call goes on from there
 */
exports.finishUpdate = function (root) {
  const ready = path.join(root, '.sandcastle', 'update');
  const list = path.join(ready, 'steps.json');
  if (!fs.existsSync(list)) return undefined;
  const update = JSON.parse(fs.readFileSync(list, 'utf8'));
  update.steps.forEach(function (step) {
    if (step.put) put(root, ready, step);
    else take(root, ready, step);
  });
  if (update.packages) forgetPackages(root);
  keep(path.join(ready, 'kept'), path.join(root, update.kept));
  // In one move, so that what is left of it, should this be stopped too, is no update any more.
  const done = ready + '-' + process.pid;
  fs.renameSync(ready, done);
  fs.rmSync(done, { recursive: true, force: true });
  return update.report;
};

/**
 * The same for a command that finds an update which was stopped: until it is ended, the checker may be half old and
 * half new.
 *
 * @param say told what became of the update
 * @returns why it cannot be ended, as sentences; nothing when it is
 */
exports.endUpdate = function (root, say) {
  try {
    const report = exports.finishUpdate(root);
    if (report) say('The update that was stopped is ended now.\n' + report.join('\n') + '\n');
    return undefined;
  } catch (error) {
    return 'An update was stopped, and cannot be ended: ' + error.message + '\n' + IN_THE_WAY;
  }
};

const IN_THE_WAY =
  'Close what has the file open, see that it is yours to write and that the disk is not full, and run the command again.';

function put(root, ready, step) {
  const target = path.join(root, step.at);
  const staged = path.join(ready, 'new', step.at);
  if (!fs.existsSync(staged)) return;
  if (!makeWay(root, ready, step)) return fs.rmSync(staged, { force: true });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.renameSync(staged, target);
}

function take(root, ready, step) {
  if (!makeWay(root, ready, step)) return;
  fs.rmSync(path.join(root, step.at), { force: true });
  // Folders that are empty now, up to the workbook.
  for (let folder = path.dirname(step.at); folder !== '.'; folder = path.dirname(folder)) {
    try {
      fs.rmdirSync(path.join(root, folder));
    } catch {
      return;
    }
  }
}

/** What is not as it was when the update was prepared is the learner's: it is kept, and in an exercise it stays. */
function makeWay(root, ready, step) {
  const target = path.join(root, step.at);
  const is = markOf(target);
  if (is === null || (is === step.was && is !== NO_FILE)) return true;
  if (step.at.indexOf('exercises/') === 0) return false;
  const kept = path.join(ready, 'kept', step.at);
  fs.mkdirSync(path.dirname(kept), { recursive: true });
  fs.renameSync(target, kept);
  return true;
}

/** A folder or a link in the place of a file. */
const NO_FILE = 'no file';

/** @returns null where nothing is */
function markOf(file) {
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isFile()) return NO_FILE;
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** The next "npm start" installs: the list of what is installed is where it looks. */
function forgetPackages(root) {
  const packages = path.join(root, 'node_modules');
  const found = fs.lstatSync(packages, { throwIfNoEntry: false });
  if (found && found.isDirectory()) fs.rmSync(path.join(packages, '.package-lock.json'), { force: true });
}

function keep(from, to) {
  if (!fs.existsSync(from)) return;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  let place = to;
  for (let number = 2; fs.existsSync(place); number++) place = to + '-' + number;
  fs.renameSync(from, place);
}
