import { QueryTypes } from 'sequelize';

const select = (models: any, sql: string, replacements: object) =>
  models.Shift.sequelize.query(sql, { replacements, type: QueryTypes.SELECT });

export async function planShift(models: any, replacements: any) {
  await models.Shift.sequelize.query(
    'INSERT INTO Shifts (LifeguardId, BeachId, hours) VALUES (:lifeguardId, :beachId, :hours) ON CONFLICT (LifeguardId, BeachId) DO UPDATE SET hours = :hours',
    { replacements },
  );
}

export const shiftsOf = (models: any, data: any) =>
  select(models, 'SELECT b.name AS beach, s.hours FROM Shifts s JOIN beaches b ON b.id = s.BeachId WHERE s.LifeguardId = :lifeguardId', data);

export const busyGuards = (models: any, data: any) =>
  select(
    models,
    'SELECT l.firstName, s.hours FROM Shifts s JOIN lifeguards l ON l.id = s.LifeguardId WHERE s.BeachId = :beachId AND s.hours >= :atLeast',
    data,
  );

export const beachesOf = (models: any, data: any) =>
  select(models, 'SELECT b.id, b.name FROM beaches b JOIN Shifts s ON s.BeachId = b.id WHERE s.LifeguardId = :lifeguardId', data);
