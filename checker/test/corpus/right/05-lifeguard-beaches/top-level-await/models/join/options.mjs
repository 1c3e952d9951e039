export const join = { through: 'LifeguardBeaches', timestamps: false };
