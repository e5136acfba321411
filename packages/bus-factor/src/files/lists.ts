/*
 * What counts as somebody else's, made by a program, or prose. Patterns apply
 * to the whole path with slashes. Maintained by hand; a project overrules each
 * with `linguist-*` in its `.gitattributes`. In the tradition of, but not taken
 * from, GitHub's linguist.
 */

/** Folders that hold other people's code. */
export const VENDORED_FOLDERS = new Set([
  'vendor',
  'vendors',
  'vendored',
  '_vendor',
  'third_party',
  'third-party',
  'thirdparty',
  '3rdparty',
  '3rd-party',
  'external',
  'externals',
  'extern',
  'node_modules',
  'bower_components',
  'jspm_packages',
  'web_modules',
  'deps',
  'pods',
  'carthage',
  'godeps',
  '_workspace',
  '.yarn',
  'site-packages',
  'venv',
  '.venv',
  '.bundle',
  'elm-stuff',
  'packrat',
  'submodules',
  'contrib-vendor',
]);

/** Folders that hold what a program wrote. */
export const GENERATED_FOLDERS = new Set([
  'dist',
  'generated',
  '__generated__',
  'generated-sources',
  '.next',
  '.nuxt',
  'coverage',
  '__snapshots__',
  '__pycache__',
  'target',
]);

/** Folders that hold prose. */
export const DOCUMENTATION_FOLDERS = new Set([
  'doc',
  'docs',
  'documentation',
  'javadoc',
  'man',
  'manual',
  'groovydoc',
]);

/** Folders that show how to use it; only at the top, where they mean that. */
export const EXAMPLE_FOLDERS = new Set([
  'examples',
  'example',
  'samples',
  'sample',
  'demos',
  'demo',
]);

/** Names of files that a package manager writes. */
export const LOCK_FILES = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
  'gemfile.lock',
  'cargo.lock',
  'poetry.lock',
  'pipfile.lock',
  'pdm.lock',
  'uv.lock',
  'composer.lock',
  'go.sum',
  'go.work.sum',
  'packages.lock.json',
  'podfile.lock',
  'cartfile.resolved',
  'mix.lock',
  'pubspec.lock',
  'flake.lock',
  'gradle.lockfile',
  'paket.lock',
  'shard.lock',
  'stack.yaml.lock',
  'conan.lock',
  'deno.lock',
  'chart.lock',
  '.terraform.lock.hcl',
  'module.bazel.lock',
  'package.resolved',
  'rebar.lock',
  'gopkg.lock',
  'glide.lock',
  'berksfile.lock',
  'puppetfile.lock',
  'requirements.lock',
  'manifest.toml.lock',
]);

/** Files that a program wrote, by name. */
export const GENERATED_NAMES: readonly RegExp[] = [
  /[.-]min\.(js|css|mjs|cjs)$/i,
  /\.(bundle|chunk)\.(js|css)$/i,
  /\.(js|css|ts|mjs)\.map$/i,
  /\.(pb|pb2)\.(go|cc|h|py|rb|ts|js|dart)$/i,
  /_pb2(_grpc)?\.pyi?$/i,
  /_pb\.(js|d\.ts|ts|rb)$/i,
  /\.pb(-c)?\.[ch]$/i,
  /(_|\.)(generated|gen)\.[a-z]+$/i,
  /^zz_generated\./i,
  /\.g\.(dart|cs|ts)$/i,
  /\.freezed\.dart$/i,
  /\.designer\.(cs|vb)$/i,
  /\.(nib|xcworkspacedata|xcuserstate|pbxproj)$/i,
  /\.snap$/i,
  /^(gradlew|gradlew\.bat|mvnw|mvnw\.cmd|ltmain\.sh|config\.guess|config\.sub|aclocal\.m4|configure|install-sh|depcomp|missing|\.pnp\.(c|loader\.m)?js)$/i,
];

/** Files of other people's code, by name. */
export const VENDORED_NAMES: readonly RegExp[] = [
  /^(jquery|zepto|underscore|lodash|backbone|bootstrap|modernizr|prototype|mootools|dojo|angular|ember|raphael|sizzle|require|knockout|html5shiv|respond|normalize|font-?awesome|codemirror|ckeditor|tinymce|mathjax|prettify|shcore|shbrush\w*|d3)([.-]\d[\w.-]*)?([.-](min|custom|ui|slim|pack|src))*\.(js|css)$/i,
];

/** Prose, by name. */
export const DOCUMENTATION_NAMES: readonly RegExp[] = [
  /^(readme|changes|changelog|history|news|contributing|contributors|authors|code[-_]of[-_]conduct|copying|install|license|licence|notice|maintainers|todo|upgrading|security|support|releases?|roadmap|governance|thanks|credits)(\.[a-z]+)?$/i,
  /\.(md|mdx|markdown|mkd|mdown|rst|adoc|asciidoc|asc|textile|rdoc|org|pod|creole|mediawiki|wiki|txt|pdf|docx?|odt|tex|texi|texinfo|[1-9])$/i,
];
