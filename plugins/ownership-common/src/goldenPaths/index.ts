export * from './pathCurrency';
export * from './pathRecord';
