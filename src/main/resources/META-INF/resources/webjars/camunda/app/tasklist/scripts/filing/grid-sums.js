// Sums of a column's numbers, exact to the last decimal.

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * What is no number has a finding of its own and counts nothing.
 *
 * @param {string[]} texts
 * @returns {string} empty where there is no number
 */
export function sumOf(texts) {
  const numbers = texts.filter(text => NUMBER.test(text || ''));
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
