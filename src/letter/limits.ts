/** The longest letter, in characters. */
export const MAX_TEXT = 20_000;

/** The most pages that a letter is written on. */
export const MAX_PAGES = 100;

/** The most variables that a letter template has. */
export const MAX_TEMPLATE_VARIABLES = 50;
