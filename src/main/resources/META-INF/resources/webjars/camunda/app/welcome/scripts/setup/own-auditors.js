// Whoever would audit or approve their own work (第十条, 第十三条): it may be so, and is asked about first.

const AUDITED = {UNIT_HEAD: ['FILER', 'DATA_LEAD'], LEADER: ['OFFICE']};

/**
 * The roles of a person of which one audits the other.
 *
 * @param {string} role
 * @param {string[]} held
 */
const opposite = (role, held) => held.filter(one => (AUDITED[role] ?? []).includes(one) || (AUDITED[one] ?? []).includes(role));

/**
 * What is asked before somebody gets the role; empty where nothing is.
 *
 * @param {{name: string, roles: {role: string, title: string}[]}} person
 * @param {string} role
 * @param {string} title
 */
export function asksOfOwn(person, role, title) {
  const both = opposite(
    role,
    person.roles.map(one => one.role)
  );
  const titles = person.roles.filter(one => both.includes(one.role)).map(one => one.title);
  if (!titles.length) {
    return '';
  }
  const what =
    role === 'LEADER' || role === 'OFFICE'
      ? '提出的方案和决定由本人审批'
      : '填报的数据由本人审核，审核记录、审核表（附件1）和操作记录会写明';
  return person.name + '已是' + titles.join('、') + '，再担任' + title + '，' + what + '。确定仍由同一人担任？';
}
