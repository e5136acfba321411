export { RecommendedPathsWidget } from './RecommendedPathsWidget';
export { TodosWidget } from './TodosWidget';
