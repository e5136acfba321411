/** What the page says of itself. */
export const about = {
  name: ${{ values.name | dump }},
  description: ${{ values.description | dump }},
};
