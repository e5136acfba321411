/** Owners of one page of the table of adoption. */
export const ADOPTION_PAGE_SIZE = 10;
