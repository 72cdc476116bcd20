type Values = Record<string, string | number>;

/** Why a file cannot be read, as a key of the messages. Everything else that is thrown is a damaged file or a bug. */
export class FileProblem extends Error {
  readonly key: string;
  readonly values: Values | undefined;

  constructor(key: string, values?: Values) {
    super(key);
    this.key = key;
    this.values = values;
  }

  get sentence(): { key: string; values?: Values } {
    return this.values ? { key: this.key, values: this.values } : { key: this.key };
  }
}

export const damaged = (part: string): FileProblem => new FileProblem("file.damaged", { part });
