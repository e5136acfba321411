import { ResponseError } from '@backstage/errors';
import type { ScenarioProgress, ScenarioResult } from '../types';

interface Line {
  progress?: ScenarioProgress;
  result?: ScenarioResult;
  error?: { name: string; message: string };
}

/**
 * Reads lines of JSON as they come, until the one that has the result.
 *
 * @throws Error for what went wrong on the way.
 */
export async function readScenarioLines(
  response: Response,
  onProgress?: (progress: ScenarioProgress) => void,
): Promise<ScenarioResult> {
  if (!response.body) {
    throw await ResponseError.fromResponse(response);
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines.filter(Boolean)) {
      const { progress, result, error }: Line = JSON.parse(line);
      if (result) return result;
      if (error) throw Object.assign(new Error(error.message), error);
      if (progress) onProgress?.(progress);
    }
    if (done) {
      throw new Error('The answer ended before it was whole');
    }
  }
}
