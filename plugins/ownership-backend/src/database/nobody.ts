/** What is wrong with a declared owner who is nobody. */
export const NOBODYS_PROBLEMS = ['missing', 'dangling', 'placeholder'] as const;
