throw new Error('my own sequelize was loaded');
