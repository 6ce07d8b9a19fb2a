/** Whoever shows a page again, or asks again after a break, has not made a second copy. */
export const sameCopyMinutes = 5;
