/** The learning platforms that take files back for many students at once. */
export const FEEDBACK_KINDS = ['moodle', 'canvas'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
