/**
 * Endings of files in languages that people program in, and of web pages,
 * without the dot. Style sheets, page templates, data and configuration are not
 * among them: who edits those does not thereby know the code.
 */
export const SOURCE_ENDINGS = new Set(
  `
  4th ac ada adb ads agda apex apl applescript as asax ascx asd ashx asl asm
  asp aspx astro avdl awk bal bas bash bats bazel bb bbclass bicep builder
  bzl c c++ cairo cake capnp cats cbl cc cfc cfm cgi cjs cl clj cljc cljs
  cljx cls cmake cob cobol coffee command comp containerfile cp cpp cpy cr
  cs csh cshtml cson csx ctp cts cu cuh cxx d dart dats ddl dfm dhall di
  dockerfile dpr e ebuild ecl edn eex el eliom elm erl es es6 escript ex exs
  f f03 f08 f77 f90 f95 fbs feature fish flex for forth frag fs fsi fsx fth
  fun fx gd gdshader gemspec geom gleam glsl go gql gradle graphql groovy
  gsh gvy gy gyp h h++ hack hcl heex hh hjs hlsl hpp hrl hs hsc htm html hx
  hxsl hxx hy idr ijs ily inc inl ino ipp ipynb iss jav java jbuilder jl jq
  js jscad jsm json5 jsonnet jsp jspx jsx ksh kt ktm kts kv l lds leex lex
  lhs libsonnet lisp litcoffee lpr ls lsp lua ly m m4 mak mat metal mjs mk
  ml mli mll mly mm mo module move mts mxml mysql nim nimble nix nomad nse
  nsh nsi nut objc opal p4 p6 pas pde perl pgsql php php3 php4 php5 pike pkb
  pks pl pl6 pls plsql pm pm6 pmod podspec pp pro prolog proto ps1 psd1 psm1
  psql purs pxd pxi py pyi pyw pyx q qml r rake raku razor rb rbs rbw rd re
  rego rei res resi rkt robot rq rs rsx ru s sas sbt sc scala scm sh sig sld
  sls sma smali sml sol sp sparql sql ss st stan star sv svelte svh swift t
  tag tcc tcl tcsh tf tfvars thor thrift tk tm toit tpp trigger ts tsx tu
  typ v vala vapi vb vbs vcl vert vh vhd vhdl vim vimrc vue wast wat wdl
  wgsl wlua wsgi xaml xhtml xq xquery xqy xrl xsd xsl xslt xtend xul y yacc
  yrl yy zep zig zsh
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Files without a telling ending that are source all the same, lower case. */
export const SOURCE_NAMES = new Set([
  'makefile',
  'gnumakefile',
  'kbuild',
  'cmakelists.txt',
  'meson.build',
  'meson_options.txt',
  'dockerfile',
  'containerfile',
  'jenkinsfile',
  'vagrantfile',
  'rakefile',
  'gemfile',
  'guardfile',
  'capfile',
  'thorfile',
  'podfile',
  'fastfile',
  'appfile',
  'brewfile',
  'berksfile',
  'puppetfile',
  'procfile',
  'cakefile',
  'jakefile',
  'gruntfile',
  'sconstruct',
  'sconscript',
  'wscript',
  'build',
  'build.bazel',
  'workspace',
  'workspace.bazel',
  'module.bazel',
  'tiltfile',
  'snakefile',
  'justfile',
  'earthfile',
  'config.ru',
  'dangerfile',
  'buildfile',
  'bsdmakefile',
]);
