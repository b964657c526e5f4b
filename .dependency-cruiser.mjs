/** Who may import whom: core ← ipc ← { preload, main, trainer, renderer, cli }. */

const FACES = ['preload', 'main', 'trainer', 'renderer', 'cli'];

/** Each face keeps away from the others: they speak through ipc. */
const faces = FACES.map((face) => ({
  name: `${face}-alone`,
  comment: `src/${face} speaks to the other processes through src/ipc only.`,
  severity: 'error',
  from: { path: `^src/${face}/` },
  to: { path: `^src/(${FACES.filter((other) => other !== face).join('|')})/` },
}));

/** A package that only some folders may import. */
function onlyIn(name, packages, folders) {
  return {
    name,
    severity: 'error',
    from: { path: '^src/', pathNot: folders },
    to: { path: packages },
  };
}

export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core imports core and zod, nothing else.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/core/', 'node_modules/zod/'] },
    },
    {
      name: 'ipc-above-core',
      comment: 'ipc imports core and zod, nothing else.',
      severity: 'error',
      from: { path: '^src/ipc/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/(core|ipc)/', 'node_modules/zod/'] },
    },
    ...faces,
    onlyIn('tensorflow-in-trainer', 'node_modules/@tensorflow/', '^src/trainer/'),
    onlyIn('electron-in-main', 'node_modules/electron/', '^src/(main|preload)/'),
    onlyIn('svelte-in-renderer', 'node_modules/(svelte|@xyflow)/', '^src/renderer/'),
    {
      name: 'no-circles',
      comment: 'A component that shows itself within itself imports itself: blocks in blocks.',
      severity: 'error',
      from: { pathNot: '^src/renderer/blocks/Inside\\.svelte$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-missing-modules',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tests-in-what-ships',
      comment: 'What ships must not import a test.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '(\\.test\\.ts$|^test/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    },
  },
};
