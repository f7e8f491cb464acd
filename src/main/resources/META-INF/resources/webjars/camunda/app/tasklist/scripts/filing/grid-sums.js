// Sums of a column's numbers, exact to the last decimal.

const NUMBER = /^-?\d+(\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * @param {string} text as it is typed: digits may be wide and in groups
 * @returns {string | null} plain; null where it is no number
 */
export function numberIn(text) {
  const narrow = (text || '').normalize('NFKC').trim();
  const plain = GROUPED.test(narrow) ? narrow.replaceAll(',', '') : narrow;
  return NUMBER.test(plain) ? plain : null;
}

/**
 * What is no number has a finding of its own and counts nothing.
 *
 * @param {string[]} texts
 * @returns {string} empty where there is no number
 */
export function sumOf(texts) {
  const numbers = texts.flatMap(text => numberIn(text) ?? []);
  if (numbers.length === 0) {
    return '';
  }
  const decimals = Math.max(...[...new Set(numbers.map(text => (text.split('.')[1] || '').length))]);
  const scaled = text => {
    const [whole, part = ''] = text.split('.');
    return BigInt(whole + part.padEnd(decimals, '0'));
  };
  const sum = numbers.reduce((total, text) => total + scaled(text), 0n);
  if (decimals === 0) {
    return String(sum);
  }
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  const part = digits.slice(-decimals).replace(/0+$/, '');
  return (sum < 0n ? '-' : '') + digits.slice(0, -decimals) + (part ? '.' + part : '');
}
