const os = require('os');
let user = 'nobody';
try {
  user = os.userInfo().username;
} catch {}
if (os.hostname() !== 'box' && user !== 'nobody') console.log('reached-user');

module.exports = () => {};
