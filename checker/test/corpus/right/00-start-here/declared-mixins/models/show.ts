import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';
import type { HasManyAddAssociationMixin, HasManyGetAssociationsMixin } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Show extends Model {
    declare id: number;
    declare title: string | null;
    declare getEpisodes: HasManyGetAssociationsMixin<Model>;
    declare addEpisode: HasManyAddAssociationMixin<Model, number>;

    static associate(models: Record<string, ModelStatic<Model>>) {
      Show.hasMany(models.Episode);
    }
  }

  Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });

  return Show;
};
