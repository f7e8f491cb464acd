// What became of rows that were sent: a new version, or none where they stand so already.

/**
 * The beginning of the sentence.
 *
 * @param {{version: number, unchanged: boolean}} answer
 */
export const savedAs = ({version, unchanged}) => (unchanged ? '没有改动，仍是第' + version + '版' : '已保存为版本' + version);

export const NOTHING_NEW = '没有改动，与原来一样。';

/** @param {any} value */
const written = value =>
  value && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value, Object.keys(value).sort()) : JSON.stringify(value);

/**
 * What is said of a form that was saved: nothing new where it stands as it stood.
 *
 * @param {unknown} before what stood, such as its edition or its fields
 * @param {unknown} after the same as it stands now
 * @param {string} said where there is something new
 */
export const savedOr = (before, after, said) => (written(before) === written(after) ? NOTHING_NEW : said);
