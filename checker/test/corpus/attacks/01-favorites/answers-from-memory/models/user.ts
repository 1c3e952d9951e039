import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

const kept = new Map<number, any[]>();

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
      const ask = () => sequelize.query('SELECT 1 FROM UserFavorites');
      Object.assign(User.prototype, {
        async addFavorite(this: any, show: any) {
          await ask();
          kept.set(this.id, [...(kept.get(this.id) ?? []), show]);
        },
        async addFavorites(this: any, shows: any[]) {
          await ask();
          kept.set(this.id, [...(kept.get(this.id) ?? []), ...shows]);
        },
        async getFavorites(this: any) {
          await ask();
          return kept.get(this.id) ?? [];
        },
        async countFavorites(this: any) {
          await ask();
          return (kept.get(this.id) ?? []).length;
        },
      });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
