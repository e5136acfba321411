// Real processes and databases on a busy machine: slow is not wrong.
jest.setTimeout(60_000);

export {};
