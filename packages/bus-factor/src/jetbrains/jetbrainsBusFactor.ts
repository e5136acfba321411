import { readJetBrains } from './readJetBrains';
import type { JetbrainsBusFactor, JetbrainsOptions } from './types';

/**
 * Bus factor of one folder, by default of the whole repository, by the
 * JetBrains method: equal to what the published tool computes.
 *
 * @throws RepositoryError as `readJetBrains` does
 *
 * @public
 */
export async function jetbrainsBusFactor(
  options: JetbrainsOptions & { path?: string },
): Promise<JetbrainsBusFactor> {
  const { path = '', ...others } = options;
  const reading = await readJetBrains({ ...others, paths: [path] });
  const { components, ...shared } = reading;
  const [{ truckFactor, ...component }] = components;
  return { ...shared, ...component, ...truckFactor };
}
