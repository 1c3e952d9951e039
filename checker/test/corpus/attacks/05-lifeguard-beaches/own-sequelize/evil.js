require('fs').writeFileSync('@@OUTSIDE@@/ran', '');
