import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from './isObject';
import { CannotCompare } from './types';

/** Checks of ours that write no file, and may fail years later. */
const CHECKS_ONLY = ['ownership:preflight'];
/** Writes no file either. */
const TELLS_ONLY = ['catalog:register'];

/**
 * The part of a template that decides what lies in a new repository: its steps
 * up to the first that publishes. What comes later, such as pull requests,
 * registrations and messages, is never run, not even to try it out.
 *
 * @throws CannotCompare where these steps take what no record holds
 */
export function trimTemplate(template: JsonObject): JsonObject {
  const spec = isObject(template.spec) ? template.spec : {};
  const all = (Array.isArray(spec.steps) ? spec.steps : [])
    .filter(isObject)
    // The scaffolder's own names: they must not move up when a step goes.
    .map((step, index) => ({ ...step, id: step.id ?? `step-${index + 1}` }));
  const end = all.findIndex(step => isPublishing(actionOf(step)));
  const before = end < 0 ? all : all.slice(0, end);
  const steps = before.filter(
    (step, index) =>
      !TELLS_ONLY.includes(actionOf(step)) &&
      !(
        CHECKS_ONLY.includes(actionOf(step)) &&
        !isUsed(step.id, before.slice(index + 1))
      ),
  );
  for (const step of steps) {
    const expressions = expressionsIn(JSON.stringify(step));
    if (expressions.some(text => /\bsecrets\b/.test(text))) {
      throw new CannotCompare('needs-secrets');
    }
    // Who started the run, and not a question or an output of that name.
    if (expressions.some(text => /(^|[^\w.'"-])user\s*[.[|]/.test(text))) {
      throw new CannotCompare('needs-person');
    }
  }
  const { output: _output, secrets: _secrets, ...kept } = spec;
  return { ...template, spec: { ...kept, steps } };
}

/** Answers, and for what was not asked yet when they were given its default. */
export function withDefaults(
  template: JsonObject,
  answers: JsonObject,
): JsonObject {
  const defaults = questionsOf(template).flatMap(([name, question]) =>
    question.default === undefined ? [] : [[name, question.default]],
  );
  return { ...Object.fromEntries(defaults), ...answers };
}

/** Names of questions whose answers are secret, and so are in no record. */
export function secretQuestions(template: JsonObject): string[] {
  return questionsOf(template)
    .filter(
      ([, question]) =>
        question['ui:field'] === 'Secret' ||
        question['ui:widget'] === 'password',
    )
    .map(([name]) => name);
}

function questionsOf(template: JsonObject): Array<[string, JsonObject]> {
  const spec = isObject(template.spec) ? template.spec : {};
  return [spec.parameters]
    .flat()
    .filter(isObject)
    .flatMap(page =>
      Object.entries(isObject(page.properties) ? page.properties : {}),
    )
    .filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
}

function actionOf(step: JsonObject): string {
  return typeof step.action === 'string' ? step.action : '';
}

/** `publish:github`, `acme:publish`, `github:repo:push`. */
function isPublishing(action: string): boolean {
  return (
    action.split(':').includes('publish') || /:repo:(create|push)$/.test(action)
  );
}

/** What stands between `${{` and `}}`. */
function expressionsIn(text: string): string[] {
  return text
    .split('${{')
    .slice(1)
    .map(part => {
      const end = part.indexOf('}}');
      return end < 0 ? part : part.slice(0, end);
    });
}

function isUsed(id: JsonValue | undefined, later: JsonObject[]): boolean {
  return later.some(step => JSON.stringify(step).includes(String(id)));
}
