/** Rows of a page where nobody says how many. */
export const usualPageSize = 50;

export const largestPage = 100;
