/** The folder that this file is in: the checker's own, also when the checker runs from a bundle somewhere else. */
export const CHECKER: string = import.meta.dirname;
