// What electron-builder makes on macOS and Windows (`npm run dist -- --mac`, `-- --windows`); Linux packages are made without it.
const { devDependencies } = require('../../package.json');

module.exports = {
  appId: 'org.polylect.polylect',
  productName: 'Polylect',
  electronVersion: devDependencies.electron,
  directories: { output: 'out/packages', buildResources: 'resources' },
  // What the build made holds all that the app needs; there are no packages to install.
  files: [
    'package.json',
    'out/articles/**',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'out/search/**',
    '!node_modules/**',
  ],
  extraMetadata: { version: process.env.POLYLECT_VERSION },
  extraResources: [
    { from: 'resources/articles', to: 'articles' },
    { from: 'out/for-builder/licences.txt', to: 'licences.txt' },
    { from: 'out/for-builder/polylect.cdx.json', to: 'polylect.cdx.json' },
    'LICENSE',
  ],
  npmRebuild: false,
  asar: true,
  electronLanguages: [
    'ko',
    'ru',
    'en',
    'en-US',
    'en-GB',
    'fr',
    'id',
    'ja',
    'de',
    'pt-BR',
    'pt-PT',
    'el',
    'es',
    'it',
    'fi',
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // macOS and Windows check it.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  protocols: [{ name: 'Polylect', schemes: ['polylect'] }],
  fileAssociations: [{ ext: ['md', 'markdown'], name: 'Markdown', role: 'Viewer', rank: 'Alternate' }],
  artifactName: 'polylect-${version}-${os}-${arch}.${ext}',
  mac: {
    category: 'public.app-category.reference',
    icon: 'resources/icons/1024.png',
    target: [{ target: 'dmg', arch: ['universal'] }],
    hardenedRuntime: true,
    // Both halves of a universal app hold the same files but for the program itself.
    mergeASARs: true,
  },
  win: {
    icon: 'resources/icons/512.png',
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64', 'arm64'] },
    ],
  },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  portable: { artifactName: 'polylect-${version}-portable-${arch}.${ext}' },
};
