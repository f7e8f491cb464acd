// What became of rows that were sent: a new version, or none where they stand so already.

/**
 * The beginning of the sentence.
 *
 * @param {{version: number, unchanged: boolean}} answer
 */
export const savedAs = ({version, unchanged}) => (unchanged ? '没有改动，仍是第' + version + '版' : '已保存为版本' + version);
