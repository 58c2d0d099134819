// Every Node that knows modules must be able to parse this file: it uses no newer syntax.
var MAJOR = 20;
var MINOR = 19;

/** Ends the process with a message if this Node is too old. */
export function requireNode() {
  var here = process.versions.node;
  var major = Number(here.split('.')[0]);
  var minor = Number(here.split('.')[1]);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
  console.error('Plumbline needs Node ' + MAJOR + '.' + MINOR + ' or newer; this is Node ' + here + '.');
  console.error('Get a current one at https://nodejs.org (or `nvm install`: this folder has an .nvmrc) and try again.');
  process.exit(1);
}
