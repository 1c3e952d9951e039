import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function openBeach(models: Models, { name, towers }: any) {
  const { sequelize } = models.Beach;
  return sequelize.transaction(async (transaction) => {
    const insert = async (sql: string, replacements: unknown[]) => {
      const [id] = await sequelize.query(sql, { replacements, transaction, type: 'INSERT' as any });
      return id;
    };
    const beachId = await insert('INSERT INTO Beaches (name) VALUES (?)', [name]);
    for (const { code, shifts } of towers) {
      const towerId = await insert('INSERT INTO Towers (code, beachId) VALUES (?, ?)', [code, beachId]);
      for (const { day, lifeguardId } of shifts) {
        await insert('INSERT INTO Shifts (day, towerId, lifeguardId) VALUES (?, ?, ?)', [day, towerId, lifeguardId]);
      }
    }
    return beachId;
  });
}

export async function replanDay(models: Models, { day, shifts }: any) {
  const { sequelize } = models.Shift;
  await sequelize.transaction(async (transaction) => {
    await sequelize.query('DELETE FROM Shifts WHERE day = ?', { replacements: [day], transaction });
    for (const { towerId, lifeguardId } of shifts) {
      const replacements = [day, towerId, lifeguardId];
      await sequelize.query('INSERT INTO Shifts (day, towerId, lifeguardId) VALUES (?, ?, ?)', {
        replacements,
        transaction,
      });
    }
  });
  return shifts.length;
}
