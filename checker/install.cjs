// A child that got loose could open our inspector with this signal and run code here (DESIGN section 9).
try {
  process.on('SIGUSR1', function () {});
} catch {
  // Windows has no such signal.
}

/*
 * Every command begins here, on a fresh clone and on any Node: no dependencies, and syntax that Node 12 can parse, so
 * that a version that is too old is told so in a sentence.
 */

var childProcess = require('child_process');
var fs = require('fs');
var nodeModule = require('module');
var os = require('os');
var path = require('path');
var url = require('url');

var ROOT = path.resolve(__dirname, '..');
var PACKAGE = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
var USED_WRONGLY = 2;
var CANNOT_GO_ON = 3;
/** The commands that install what is missing; the others say that it is missing. */
var INSTALLS = {
  start: { words: 'once; a minute or two', npm: ['--omit=dev'] },
  test: { words: 'with the tools for developing it; a minute or two', npm: ['--include=dev'] },
};
/** A firewall is told from a slow network after seconds, not minutes. */
var NPM_CI = ['ci', '--no-audit', '--no-fund', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];
/** What npm's output means, the first that is found in it. */
var REASONS = [
  [
    /gyp ERR|node_sqlite3|prebuild-install/,
    'The SQLite driver could not be installed: none was found ready-made, and it could not be built here.',
    'If your network blocks GitHub, try another one or set a proxy; or install Python 3 and a C++ compiler (Windows: ' +
      'Visual Studio Build Tools, macOS: xcode-select --install, Debian and Ubuntu: build-essential).',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|E[A-Z]*TIMEDOUT|SOCKET_TIMEOUT|EAI_AGAIN|CERT|SELF_SIGNED|E40[37]|\b407\b|proxy/i,
    'The packages could not be downloaded: the network, a proxy or a firewall is in the way.',
    'Check your connection; behind a proxy, run "npm config set proxy http://host:port".',
  ],
  [/ENOSPC/, 'The packages could not be installed: the disk is full.', 'Make room.'],
  [
    /EACCES|EPERM|EBUSY|EROFS/,
    'The packages could not be installed: a file could not be written.',
    'Close what has the folder open, and see that the folder is yours to write.',
  ],
];
var FIRST_AID = 'Step by step: lessons/first-aid.md';
/** A driver is put in place by a script of its package. */
var DONE_WITHOUT =
  'npm has finished without it. If "npm config get ignore-scripts" says true, run "npm config delete ignore-scripts"; ' +
  'then delete the folder node_modules and run the command again.\n' +
  FIRST_AID;

main(process.argv[2], process.argv.slice(3));

function main(command, args) {
  var complaint = nodeComplaint(process.version);
  if (complaint) return leave(USED_WRONGLY, complaint);
  // A judge is started by a command that has come through here.
  if (command === 'judge') return run('judge/main.ts', 'main');
  if (fs.existsSync(path.join(ROOT, '.sandcastle', 'update'))) {
    var stuck = require('./finish-update.cjs').endUpdate(ROOT, say);
    if (stuck) return leave(CANNOT_GO_ON, stuck);
    PACKAGE = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  }

  var go = command === 'test' ? runTests.bind(null, args) : run.bind(null, 'cli.ts');
  var missing = whatIsMissing(command);
  if (!missing) return go();
  if (!Object.prototype.hasOwnProperty.call(INSTALLS, command)) {
    return leave(USED_WRONGLY, missing + ' Run "npm start" once: it installs what is missing.');
  }
  install(INSTALLS[command], function (problem) {
    var still = problem ? undefined : whatIsMissing(command);
    if (problem || still) leave(CANNOT_GO_ON, problem || still + '\n' + DONE_WITHOUT);
    else go();
  });
}

/** One place says which versions will do: `engines` in package.json. */
function nodeComplaint(version) {
  var ranges = PACKAGE.engines.node.split(' || ').map(function (range) {
    var parts = /^(\^|>=)(\d+)\.(\d+)/.exec(range);
    return { open: parts[1] === '>=', major: Number(parts[2]), minor: Number(parts[3]) };
  });
  var own = /^v(\d+)\.(\d+)/.exec(version);
  var major = Number(own[1]);
  var will = ranges.some(function (range) {
    return (major === range.major && Number(own[2]) >= range.minor) || (range.open && major > range.major);
  });
  if (will) return undefined;
  var names = ranges.map(function (range) {
    return range.major + '.' + range.minor;
  });
  var needed = names.slice(0, -1).join(', ') + ' or ' + names[names.length - 1];
  var remedy = 'Install the newest version marked LTS from https://nodejs.org, then run the command again.';
  return 'Sandcastle needs Node ' + needed + ' (or newer in its line), and this is ' + version + '. ' + remedy;
}

/** @returns a sentence, or nothing when everything is there */
function whatIsMissing(command) {
  var names = Object.keys(PACKAGE.dependencies);
  if (command === 'test') names = names.concat(Object.keys(PACKAGE.devDependencies));
  var complete = ['.package-lock.json'].concat(names).every(function (name) {
    return fs.existsSync(path.join(ROOT, 'node_modules', name));
  });
  if (!complete) return 'What Sandcastle needs is not installed yet.';
  try {
    require(path.join(ROOT, 'node_modules', 'sqlite3', 'lib', 'sqlite3-binding.js'));
  } catch {
    return 'The SQLite driver does not load: it is missing, or was installed for another system.';
  }
  return undefined;
}

/** Runs npm, with its output in a log: what a person needs of it is one sentence. */
function install(how, done) {
  var log = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-')), 'install.log');
  var npm = npmCommand(NPM_CI.concat(how.npm));
  var out = fs.openSync(log, 'w');
  say('Installing what Sandcastle needs (' + how.words + ') …\n' + "npm's own words are in " + log);
  var progress = showProgress();
  var ended = false;
  var end = function (error, code) {
    if (ended) return;
    ended = true;
    clearInterval(progress);
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
    fs.closeSync(out);
    if (error) done('npm could not be started (' + error.message + '). Install Node with npm from https://nodejs.org.');
    else done(code === 0 ? undefined : whyNot(fs.readFileSync(log, 'utf8'), log));
  };
  var options = { cwd: ROOT, stdio: ['ignore', out, out], shell: npm.shell, windowsHide: true };
  childProcess
    .spawn(npm.file, npm.args, options)
    .on('error', end)
    .on('close', function (code) {
      end(undefined, code);
    });
}

function whyNot(words, log) {
  var lines = words.split('\n').filter(function (line) {
    return /^npm (error|ERR!)/.test(line);
  });
  var reason = REASONS.find(function (entry) {
    return entry[0].test(lines.join('\n'));
  });
  if (reason) return reason[1] + '\n' + reason[2] + ' Then run the command again. (Details: ' + log + ')\n' + FIRST_AID;
  return 'npm did not finish installing. Run the command again; if it stays so, look at the end of ' + log + '.';
}

/** npm itself is JavaScript: run by this Node, it needs no shell, whatever the folder is called. */
function npmCommand(args) {
  var beside = path.dirname(process.execPath);
  var script = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find(function (candidate) {
    return candidate && path.basename(candidate) === 'npm-cli.js' && fs.existsSync(candidate);
  });
  if (script) return { file: process.execPath, args: [script].concat(args), shell: false };
  return { file: 'npm', args: args, shell: process.platform === 'win32' };
}

function showProgress() {
  var begun = process.uptime();
  if (!process.stderr.isTTY) return undefined;
  return setInterval(function () {
    process.stderr.write('\r' + Math.round(process.uptime() - begun) + ' s ');
  }, 1000);
}

function runTests(args) {
  require('./run-tests.cjs').runTests(args);
}

/** Runs our TypeScript, from whatever folder this was called. Whoever looks for a mistake in it has the sources run. */
function run(file, main) {
  var bundled = process.env.SANDCASTLE_DEBUG ? Promise.resolve() : require('./bundle.cjs').bundleOf(ROOT);
  bundled
    .then(function (folder) {
      global.sandcastleChecker = __dirname;
      global.sandcastleBundle = folder;
      var program = folder ? path.join(folder, file.replace('.ts', '.mjs')) : path.join(__dirname, file);
      if (!folder) {
        process.env.TS_NODE_PROJECT = path.join(ROOT, 'tsconfig.json');
        nodeModule.register('ts-node/esm', url.pathToFileURL(ROOT + path.sep));
      }
      return import(url.pathToFileURL(program).href);
    })
    .then(function (loaded) {
      if (main) loaded[main]();
    })
    .catch(function (error) {
      var trace = process.env.SANDCASTLE_DEBUG ? error.stack : 'Set SANDCASTLE_DEBUG=1 and try again to see where.';
      leave(CANNOT_GO_ON, 'Sandcastle itself made a mistake: ' + String(error.message).split('\n')[0] + '\n' + trace);
    });
}

function say(text) {
  process.stderr.write(text + '\n');
}

function leave(exitCode, text) {
  say(text);
  process.exitCode = exitCode;
}
