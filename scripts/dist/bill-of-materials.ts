// The bill of materials of a package, in the form of CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/).
import { createHash } from 'node:crypto';
import type { BundledPackage } from './bundled-parts';

export interface Materials {
  readonly version: string;
  /** Seconds since 1970. */
  readonly date: number;
  readonly packages: readonly BundledPackage[];
  /** What the runtime says of its own parts. */
  readonly runtime: Readonly<Record<string, string>>;
}

/** Parts of the runtime that security notices name. */
const runtimeParts = [
  { key: 'chrome', name: 'chromium', licence: 'BSD-3-Clause' },
  { key: 'node', name: 'node', licence: 'MIT' },
  { key: 'v8', name: 'v8', licence: 'BSD-3-Clause' },
  { key: 'icu', name: 'icu', licence: 'Unicode-3.0' },
  { key: 'zlib', name: 'zlib', licence: 'Zlib' },
] as const;

/** @returns the same text for the same materials */
export function billOfMaterials({ version, date, packages, runtime }: Materials): string {
  const root = `polylect@${version}`;
  const electron = {
    type: 'framework',
    'bom-ref': `electron@${runtime.electron ?? ''}`,
    name: 'electron',
    version: runtime.electron ?? '',
    ...licensed('MIT'),
    purl: `pkg:github/electron/electron@v${runtime.electron ?? ''}`,
  };
  const inRuntime = runtimeParts.map(({ key, name, licence }) => ({
    type: 'library',
    'bom-ref': `${name}@${runtime[key] ?? ''}`,
    name,
    version: runtime[key] ?? '',
    ...licensed(licence),
    purl: `pkg:generic/${name}@${encodeURIComponent(runtime[key] ?? '')}`,
  }));
  const fromRegistry = packages.map(ofRegistry);
  const article = {
    type: 'data',
    'bom-ref': 'article-open-models',
    name: 'open-models',
    ...licensed('CC-BY-4.0'),
  };
  const direct = [electron, article, ...fromRegistry].map((part) => part['bom-ref']);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: new Date(date * 1000).toISOString(),
      component: {
        type: 'application',
        'bom-ref': root,
        name: 'polylect',
        version,
        ...licensed('MIT'),
      },
    },
    components: [electron, ...inRuntime, article, ...fromRegistry],
    dependencies: [
      { ref: root, dependsOn: direct },
      { ref: electron['bom-ref'], dependsOn: inRuntime.map((part) => part['bom-ref']) },
    ],
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bill))}`;
  return `${JSON.stringify({ ...bill, serialNumber }, null, 2)}\n`;
}

function licensed(id: string): { readonly licenses: readonly unknown[] } {
  return { licenses: [{ license: { id } }] };
}

function ofRegistry({ name, version, licence, integrity }: BundledPackage) {
  const [algorithm = '', ...digest] = integrity.split('-');
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    hashes: [
      {
        alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
        content: Buffer.from(digest.join('-'), 'base64').toString('hex'),
      },
    ],
    ...licensed(licence),
    // https://github.com/package-url/purl-spec: the at of a scope is encoded.
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}

/** A name-based UUID (RFC 9562, version 8: our own way of making it), so that the same bill has the same one. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
