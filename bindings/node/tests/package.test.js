// The package, installed from its tarball in an empty project elsewhere: the README's example runs there as it stands, in JavaScript and for TypeScript.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './folder.js';

const binding = fileURLToPath(new URL('..', import.meta.url));
const [example, printed] = Array.from(readFileSync(join(binding, 'README.md'), 'utf8').split('## Use')[1].matchAll(/```(?:js)?\n([^]*?)```\n/g), ([, block]) => block);
const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8' });

test('the example prints what the README says', () => {
  assert.equal(run(process.execPath, ['--input-type=module', '--eval', example], binding), printed);
});

test('the package holds all it needs, and works far from the clone', () => {
  const project = temporaryFolder();
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const [{ filename, files }] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], binding));
  assert.ok(files.some(({ path }) => /^native\/libnhan\.so\.\d+$/.test(path)));
  assert.ok(!files.some(({ path }) => /^(build|node_modules|tests)\/|\.node$/.test(path)));

  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true }));
  run('npm', ['install', ...quiet, join(project, filename)], project);
  rmSync(join(project, filename));
  writeFileSync(join(project, 'example.mjs'), example);
  assert.equal(run(process.execPath, ['example.mjs'], project), printed);

  // The library is the package's own.
  const whose = `import 'nhan'; import { readFileSync } from 'node:fs'; console.log(readFileSync('/proc/self/maps', 'utf8').match(/\\S*libnhan\\S*/)[0]);`;
  assert.match(run(process.execPath, ['--input-type=module', '--eval', whose], project), new RegExp(`^${project}/node_modules/nhan/native/libnhan`));
});
