import { QueryTypes } from 'sequelize';

export async function toggleFavorite(models: any, { userId, showId }: any) {
  const { sequelize } = models.User;
  const replacements = { userId: Number(userId), showId: Number(showId) };
  const there = await sequelize.query('SELECT 1 FROM UserFavorites WHERE UserId = :userId AND ShowId = :showId', {
    replacements,
    type: QueryTypes.SELECT,
  });
  if (there.length > 0) {
    await sequelize.query('DELETE FROM UserFavorites WHERE UserId = :userId AND ShowId = :showId', { replacements });
    return false;
  }
  await sequelize.query(
    "INSERT INTO UserFavorites (UserId, ShowId, createdAt, updatedAt) VALUES (:userId, :showId, datetime('now'), datetime('now'))",
    { replacements },
  );
  return true;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const { sequelize } = models.User;
  const ids = [...new Set(showIds.map(Number))];
  await sequelize.query('DELETE FROM UserFavorites WHERE UserId = ?', { replacements: [userId] });
  for (const id of ids) {
    await sequelize.query(
      "INSERT INTO UserFavorites (UserId, ShowId, createdAt, updatedAt) VALUES (?, ?, datetime('now'), datetime('now'))",
      { replacements: [userId, id] },
    );
  }
  return ids;
}
