declare module 'sequelize' {
  const all: any;
  export = all;
}
