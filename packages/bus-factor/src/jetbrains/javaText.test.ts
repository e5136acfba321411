import { decodeAsJgit, decodePath, trimAsKotlin } from './javaText';

describe('decodeAsJgit', () => {
  it('reads UTF-8, and Latin-1 where the bytes are not UTF-8', () => {
    expect(decodeAsJgit(Buffer.from('é'))).toBe('é');
    expect(decodeAsJgit(Buffer.from([0xe9, 0x41]))).toBe('éA');
    expect(decodeAsJgit(Buffer.from('\ufeffx'))).toBe('\ufeffx');
  });

  it('decodes a path that is held as bytes', () => {
    expect(decodePath(Buffer.from('ü/ß').toString('latin1'))).toBe('ü/ß');
    expect(decodePath('caf\xe9')).toBe('café');
  });
});

describe('trimAsKotlin', () => {
  it('trims what Kotlin calls white space', () => {
    expect(trimAsKotlin(' \t\r\n\u00a0\u2003\u001ctext \u3000\r')).toBe('text');
    expect(trimAsKotlin('\ufefftext')).toBe('\ufefftext');
    expect(trimAsKotlin(' \n ')).toBe('');
  });
});
