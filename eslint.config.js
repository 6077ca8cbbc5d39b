// The rules for code. Who may know whom is in docs/architecture.md; here it is held.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Forbids imports, each with the words that name the right way. */
function forbid(...patterns) {
  return {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([group, message]) => ({ group: [group].flat(), message })) },
    ],
  };
}

const noStore = [
  ['electron-store'],
  'Only src-main/storage opens electron-store. Use the stores of storage/reader-data.ts.',
];
const noRenderer = [['**/src-renderer/**'], 'What both sides need belongs to src-shared.'];
const noMain = [
  ['**/src-main/**', 'electron', 'node:*'],
  'The page knows the main process by the contract alone: ask through the bridge.',
];
const noBridge = [['**/bridge'], 'Components read the state from its context, and call its methods.'];

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'e2e/results', 'resources'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // The compiler knows every name.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreVoidOperator: true }],
      // A name that begins with _ says what is passed and not looked at.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `T extends U` in the contract ties the names of requests to their arguments, even where it is used once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser }, globals: globals.browser },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
    },
  },
  {
    files: ['src-shared/**/*.ts'],
    rules: forbid(
      [
        ['electron', 'electron-store', 'node:*', 'svelte', 'svelte/*'],
        'The heart is plain TypeScript: the same in every process.',
      ],
      [['**/src-main/**', '**/src-renderer/**'], 'The heart knows nobody: they know it.'],
    ),
  },
  { files: ['src-main/**/*.ts'], rules: forbid(noStore, noRenderer) },
  {
    files: ['src-main/storage/**/*.ts'],
    rules: forbid(noRenderer, [['**/window', '**/menu', '**/ipc'], 'Storage is asked; it asks nobody.']),
  },
  {
    files: ['src-main/preload.ts'],
    rules: forbid([
      ['./*', 'node:*', '../src-shared/**', '!../src-shared/contract'],
      'The preload knows Electron’s bridge and the contract alone.',
    ]),
  },
  { files: ['src-renderer/**/*.{ts,svelte}'], rules: forbid(noMain, noStore) },
  {
    files: ['src-renderer/{article,library,panels,parallel,search}/**/*.{ts,svelte}'],
    rules: forbid(noMain, noBridge),
  },
  {
    files: ['src-renderer/parts/**/*.svelte'],
    rules: forbid(noMain, noBridge, [['**/state/**'], 'Parts get everything by their properties.']),
  },
  {
    files: ['e2e/**/*.ts'],
    rules: forbid([
      ['**/src-main/**', '**/src-renderer/**'],
      'The tests know the built app and the promises of docs/architecture.md, not the source.',
    ]),
  },
  {
    files: ['**/*.test.ts', 'scripts/**/*.test.mjs'],
    rules: {
      // A test says what must be there by looking at it.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['scripts/**/*.{mjs,ts}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.cjs'],
    // There is no other way there.
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
