/** Characters below which a reason says nothing; the API refuses it as well. */
export const shortestReason = 5;
