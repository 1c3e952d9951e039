for (;;) process.stdout.write('\u001b[31m' + 'x'.repeat(10000));
