import { describe, expect, it } from 'vitest';
import { imageAddress, imageOrigin } from './addresses';

describe('the address of an image', () => {
  it('is the article and the path of the file', () => {
    expect(imageAddress('human-rights', 'pictures/sea.png')).toBe(
      'app://article/human-rights/pictures/sea.png',
    );
  });

  it('leads to the very file, whatever is in its name', () => {
    for (const file of ['a b.png', '나무.png', 'a?b#c.png', '100%.png', 'a&b=c;d.png', "it's.png"]) {
      const address = new URL(imageAddress('human-rights', `pictures/${file}`));
      expect(address.href.startsWith(`${imageOrigin}/human-rights/pictures/`)).toBe(true);
      expect(decodeURIComponent(address.pathname)).toBe(`/human-rights/pictures/${file}`);
      expect(address.search + address.hash).toBe('');
    }
  });
});
