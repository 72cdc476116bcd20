/** Counts as the texts of a message: a plain argument of a message is a string, only a plural takes a number. */
export const texts = <T extends Record<string, string | number>>(values: T): { [K in keyof T]: string } =>
  // fromEntries forgets the keys it was given.
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, `${value}`])) as {
    [K in keyof T]: string;
  };
