const all = [];
for (;;) all.push(Buffer.alloc(5e7, 1));
