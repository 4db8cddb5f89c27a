/** At the beginning of a paragraph it starts a new page, as in plain text files of old. */
export const PAGE_BREAK = '\f';
