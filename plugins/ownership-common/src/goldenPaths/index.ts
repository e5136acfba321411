export * from './pathCurrency';
