import { QueryTypes, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function longShifts(models: Models, { hours }: { hours: number }) {
  return models.Shift.sequelize!.query(
    `SELECT l.name AS lifeguard, b.name AS beach, s.hours
     FROM Shifts s JOIN Lifeguards l ON l.id = s.LifeguardId JOIN Beaches b ON b.id = s.BeachId
     WHERE s.hours >= :hours ORDER BY s.hours DESC`,
    { replacements: { hours }, type: QueryTypes.SELECT },
  );
}
