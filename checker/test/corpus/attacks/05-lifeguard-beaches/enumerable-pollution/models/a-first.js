Object.prototype.references = { model: 'beaches', key: 'id' };
module.exports = () => JSON.parse('{ "__proto__": { "points": 9 }, "constructor": { "prototype": { "points": 9 } } }');
