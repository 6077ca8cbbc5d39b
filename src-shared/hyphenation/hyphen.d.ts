// The patterns of the hyphen package come without types; patterns.ts checks what they are.
declare module 'hyphen/patterns/*' {
  const patterns: unknown;
  export default patterns;
}
