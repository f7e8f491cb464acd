// Moments and days as they are read in Chinese, on the school's clock.

/**
 * A moment, to the minute.
 *
 * @param {string | null | undefined} instant
 */
export const when = instant =>
  instant ? new Date(instant).toLocaleString('zh-CN', {dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai'}) : '';

/**
 * A moment, to the second; of what came several times from the first to the last.
 *
 * @param {string} instant
 * @param {string | null} [until]
 */
export const second = (instant, until) => {
  const date = new Intl.DateTimeFormat('zh-CN', {dateStyle: 'medium', timeZone: 'Asia/Shanghai'});
  const time = new Intl.DateTimeFormat('zh-CN', {timeStyle: 'medium', timeZone: 'Asia/Shanghai'});
  const from = new Date(instant);
  return date.format(from) + ' ' + time.format(from) + (until ? '—' + time.format(new Date(until)) : '');
};

/**
 * A day such as 2026-12-22 in its Chinese form.
 *
 * @param {string | null | undefined} iso
 */
export const day = iso =>
  iso ? new Date(iso + 'T00:00:00+08:00').toLocaleDateString('zh-CN', {dateStyle: 'medium', timeZone: 'Asia/Shanghai'}) : '';

/**
 * So many working days late. The first counts at once, also in the same evening or on a day of rest (decision 0014).
 *
 * @param {number} days
 */
export const overdue = days => '已逾期' + (days === 1 ? '，计' : '') + days + '个工作日';
