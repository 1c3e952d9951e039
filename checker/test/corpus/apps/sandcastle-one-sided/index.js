const express = require('express');
const db = require('./models');

const app = express();

app.get('/lifeguards', async (req, res) => {
  res.json(await db.Lifeguard.findAll({ include: 'workplaces' }));
});

app.listen(3000, () => console.log('listening on 3000'));
