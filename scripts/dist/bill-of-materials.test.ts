// Tests of the bill of materials.
import { expect, it } from 'vitest';
import { billOfMaterials, type Materials } from './bill-of-materials';

const materials: Materials = {
  version: '1.2.3',
  date: 1_800_000_000,
  packages: [
    {
      name: '@scope/part',
      version: '4.5.6',
      licence: 'MIT',
      licenceText: 'May be used.',
      integrity: `sha512-${Buffer.from('hash').toString('base64')}`,
    },
  ],
  runtime: { electron: '45.4.1', chrome: '152.0.1', node: '24.1.0', v8: '15.2', icu: '77', zlib: '1.3' },
};

interface Bill {
  readonly serialNumber: string;
  readonly components: readonly { readonly 'bom-ref': string; readonly purl?: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const read = (of: Materials): Bill => JSON.parse(billOfMaterials(of)) as Bill;

it('names each part once, and every part is one that something depends on', () => {
  const { components, dependencies } = read(materials);
  const parts = components.map((part) => part['bom-ref']);
  expect(new Set(parts).size).toBe(parts.length);
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).sort()).toEqual(parts.toSorted());
});

it('has the package as registries and scanners know it', () => {
  const part = read(materials).components.find(({ purl }) => purl?.startsWith('pkg:npm'));
  expect(part).toMatchObject({
    purl: 'pkg:npm/%40scope/part@4.5.6',
    hashes: [{ alg: 'SHA-512', content: Buffer.from('hash').toString('hex') }],
    licenses: [{ license: { id: 'MIT' } }],
  });
});

it('is the same for the same materials, and has another number for others', () => {
  expect(billOfMaterials(materials)).toBe(billOfMaterials(structuredClone(materials)));
  const other = read({ ...materials, version: '1.2.4' });
  expect(other.serialNumber).not.toBe(read(materials).serialNumber);
  expect(other.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
  );
});
