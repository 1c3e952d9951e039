import {
  DataTypes,
  Model,
  type BelongsToManyAddAssociationMixin,
  type BelongsToManyGetAssociationsMixin,
  type ModelStatic,
  type Sequelize,
} from 'sequelize';

export default function user(sequelize: Sequelize) {
  class User extends Model {
    declare name: string;
    declare addFavorite: BelongsToManyAddAssociationMixin<Model, number>;
    declare getFavorites: BelongsToManyGetAssociationsMixin<Model>;

    static associate({ Show }: Record<string, ModelStatic<Model>>): void {
      User.belongsToMany(Show, { through: 'UserFavorites', as: 'Favorites', onDelete: 'CASCADE' });
    }

    async favoriteTitles(): Promise<string[]> {
      return (await this.getFavorites()).map((show) => show.get('title') as string);
    }
  }

  return User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });
}
