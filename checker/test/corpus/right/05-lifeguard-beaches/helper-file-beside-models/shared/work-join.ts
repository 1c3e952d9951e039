/** Both sides and the migration read it, so they cannot drift apart. */
export const TABLE = 'beach_work';

export const side = (as: string, foreignKey: string) => ({ as, foreignKey, through: TABLE, timestamps: false });
