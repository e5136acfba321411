/** `folder/name.extension` for every name. */
export function files(folder, extension, names) {
  return names.map(name => `${folder}/${name}.${extension}`);
}

/** Source and test of every name, TypeScript. */
export function tested(folder, names) {
  return names.flatMap(name => [
    `${folder}/${name}.ts`,
    `${folder}/${name}.test.ts`,
  ]);
}

/** What a golden path leaves behind in a repository that it made. */
export function pathRecord({ template, version, answers }) {
  return [
    '# Written by the golden path. Keep it: it says which version this came from.',
    `template: template:default/${template}`,
    `version: ${version}`,
    `path: ${template}`,
    'answers:',
    ...Object.entries(answers).map(([key, value]) => `  ${key}: ${value}`),
    '',
  ].join('\n');
}
