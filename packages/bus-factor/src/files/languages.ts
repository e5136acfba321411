/** Endings of files that people write as source code, without the dot. */
export const SOURCE_ENDINGS = new Set(
  `
  ada adb ads agda apl applescript as asm s asp aspx ascx ashx asax master
  astro awk bas bash bats bal bicep c cats cbl cob cobol cpy cc cp cpp cxx c++ h hh hpp
  hxx h++ inl ipp tcc tpp ino clj cljs cljc cljx edn coffee litcoffee cson cr
  cs csx cake cshtml razor vb vbs cu cuh cjs mjs js jsx es es6 jsm jscad d di dart dats
  dpr pas pp dfm lpr e ecl ex exs eex heex leex el lisp lsp cl asd elm erl hrl
  escript xrl yrl f f03 f08 f77 f90 f95 for fs fsi fsx fish feature fth forth
  4th gd gdshader gleam glsl vert frag geom comp hlsl fx metal wgsl go gradle
  groovy gvy gsh gy hack hh hs lhs hsc hcl tf tfvars nomad haml handlebars hbs
  html htm xhtml erb rhtml ejs jinja jinja2 j2 liquid mustache njk nunjucks twig
  latte smarty tpl slim jade pug phtml hx hxsl idr java jav jsp jspx tag jl jq
  json5 jsonnet libsonnet ipynb kt kts ktm l lex y yacc yy lua wlua m mm mat
  mak mk cmake ml mli mll mly eliom re rei res resi mo nim nimble nix nut objc
  opal p4 pl pm pl6 p6 pm6 raku t perl cgi pde php php3 php4 php5 inc module ctp
  plsql pls pkb pks prolog pro ps1 psm1 psd1 proto thrift capnp fbs avdl
  graphql gql purs py pyi pyw pyx pxd pxi gyp wsgi q qml r rd rsx rkt rb rbs
  rake ru gemspec podspec rbw builder jbuilder thor rs rego robot sas scala sbt
  sc scm ss sld sls sh zsh ksh csh tcsh command smali sml sig fun sol sparql rq
  sql ddl pgsql psql mysql stan star bzl bazel svelte sv svh v vh vhd vhdl swift
  styl stylus sass scss less css postcss tcl tk tm toit ts tsx mts cts typ vala
  vapi vim vimrc vue wat wast xq xquery xqy xsl xslt xsd y zig zep cairo move
  asl bb bbclass cfm cfc cls trigger apex dhall dockerfile containerfile ebuild
  flex hjs html+erb hy ijs ily ly iss jbuilder kv lds ls m4 ac mxml nse nsi
  nsh pike pmod sp sma st tu vcl wdl xtend yml.j2 xaml xul
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
  'pom.xml',
  'build.xml',
  'config.ru',
  'dangerfile',
  'buildfile',
  'bsdmakefile',
]);
