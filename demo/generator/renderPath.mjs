/**
 * What a golden path makes of some answers, as the scaffolder would: the few
 * expressions that the path for Node services has, and no others. That nothing
 * is forgotten is seen in the demo, where a comparison with the path tells every
 * difference as the team's.
 *
 * @param {import('./goldenPaths.mjs').PathVersion} path
 * @returns {Record<string, string>} texts by path
 */
export function renderPath(path, { template, version, answers }) {
  const { owner, host, license } = answers;
  const team = owner.slice(owner.lastIndexOf('/') + 1);
  const values = { ...answers, team, version, company: 'Harbour' };
  const files = {};
  const take = (folder, render) => {
    for (const [name, text] of path.files) {
      if (name.startsWith(folder)) {
        files[name.slice(folder.length)] = render(text);
      }
    }
  };
  take('content/', text => rendered(text, values));
  take(`host/${host}/`, text => text);
  take(`license/${license}/`, text => rendered(text, values));
  files['catalog-info.yaml'] = catalogInfo({ template, version, answers });
  files[`.${host}/CODEOWNERS`] = `* @harbour/${team}\n`;
  files['.ownership/path.yaml'] = [
    '# Written by the golden path. Keep it: it says which version this came from.',
    `template: template:default/${template}`,
    `version: ${version}`,
    `commit: ${path.commit}`,
    `path: ${template}`,
    'answers:',
    ...Object.entries(answers).map(
      ([key, value]) => `  ${key}: ${JSON.stringify(value)}`,
    ),
    '',
  ].join('\n');
  return files;
}

function rendered(text, values) {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, inner) => {
    const expression = inner.trim();
    const plain = /^values\.(\w+)( \| dump)?$/.exec(expression);
    if (plain && plain[1] in values) {
      const value = values[plain[1]];
      return plain[2] ? JSON.stringify(value) : String(value);
    }
    if (
      expression ===
      "'UNLICENSED' if values.license == 'proprietary' else values.license"
    ) {
      return values.license === 'proprietary' ? 'UNLICENSED' : values.license;
    }
    throw new Error(`The demo does not know how to render ${expression}`);
  });
}

/** As `catalog:write` writes it. */
function catalogInfo({ template, version, answers }) {
  const { name, description, tier, escalation, owner, system } = answers;
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  description: ${description}
  tags:
    - typescript
  annotations:
    backstage.io/template-version: ${version}
    backstage.io/techdocs-ref: dir:.
    ownership/tier: "${tier}"
    ownership/escalation: ${escalation}
    backstage.io/source-template: template:default/${template}
spec:
  type: service
  lifecycle: experimental
  owner: ${owner}
  system: ${system}
  scaffoldedFrom: template:default/${template}
`;
}
