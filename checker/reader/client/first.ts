import { applyChoices } from './choices.ts';

// Runs before anything is shown: the page must not change its colours or its code before one's eyes.
document.documentElement.classList.add('script');
applyChoices();
