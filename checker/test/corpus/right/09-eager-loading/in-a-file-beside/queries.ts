export { usersWithFavorites, showPage } from './lib/pages';
