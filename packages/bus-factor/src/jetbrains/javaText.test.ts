import { decodeText, trimAsKotlin } from './javaText';

describe('decodeText', () => {
  const latin1 = (text: string) => Buffer.from(text).toString('latin1');

  it('reads UTF-8, and Latin-1 where the bytes are not UTF-8', () => {
    expect(decodeText(latin1('é'))).toBe('é');
    expect(decodeText('\xe9A')).toBe('éA');
    expect(decodeText(latin1('\ufeffx'))).toBe('\ufeffx');
    expect(decodeText(latin1('ü/ß'))).toBe('ü/ß');
  });
});

describe('trimAsKotlin', () => {
  it('trims what Kotlin calls white space', () => {
    expect(trimAsKotlin(' \t\r\n\u00a0\u2003\u001ctext \u3000\r')).toBe('text');
    expect(trimAsKotlin('\ufefftext')).toBe('\ufefftext');
    expect(trimAsKotlin(' \n ')).toBe('');
  });
});
