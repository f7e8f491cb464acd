// 我的培训: sessions to which one is invited, the quiz, and, for a head, who of the unit has neither attended nor passed.
import {get, url} from '../../../shared/scripts/api.js';
import {guideLinks, questionList} from '../../../shared/scripts/definition-questions.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {materialLinks, standingsTable} from '../../../shared/scripts/training.js';
import {quiz} from './quiz.js';

const ownState = one => (one.cancelled ? '已取消：' + one.cancelled : one.own ? '已签到' : one.begun ? '没有签到' : '');

const sessionRow = one => [
  one.title + (one.content ? '：' + one.content : ''),
  one.when,
  // whoever was led astray by a link would trust it for standing here: it is text to copy
  (one.place || '线上') + (one.link ? ' 线上链接：' + one.link : ''),
  materialLinks(one).flat(),
  ownState(one),
  one.cancelled || one.begun
    ? ''
    : element('a', {href: url('/api/training/sessions/' + one.id + '/session.ics'), download: true}, '加入日历')
];

/** What anybody asked of definitions, with the office's answers, brought when it is opened. */
function allQuestions() {
  const content = place(element('div'));
  const node = element('details', {}, element('summary', {}, '口径问答（全校的提问和评估督导处的答复）'), content.node);
  const load = async () => {
    const all = await get('/api/training/definition-questions');
    return [
      element('p', {}, '要提问的，请在填报页面点数据项旁的“?”，再点“提问”。'),
      ...questionList(
        all.filter(asked => asked.answers.length),
        () => null,
        '还没有已答复的问题。'
      )
    ];
  };
  node.addEventListener('toggle', () => node.open && content.open(load), {once: true});
  return node;
}

const studyOnly = guide => element('section', {id: 'own-training'}, element('h4', {}, '我的培训'), element('p', {}, guide), allQuestions());

function unitPart(standings) {
  const missing = standings.filter(one => one.missing).length;
  return [
    element('h5', {}, '本单位人员参加培训和测验的情况'),
    missing ? element('p', {class: 'text-danger'}, '有' + missing + '人既没有参加培训，也没有通过测验，请督促。') : null,
    standingsTable(standings, false, '本单位本年度还没有承担表格。')
  ];
}

/**
 * @param {{roles: string[]}} me
 * @param {number} year
 */
export async function training(me, year) {
  const [guide, sessions, own, standings] = await Promise.all([
    guideLinks(year),
    get('/api/training/' + year + '/sessions'),
    get('/api/training/' + year + '/quiz'),
    get('/api/training/' + year + '/standings')
  ]);
  if (!sessions.length && !standings.length) {
    return studyOnly(guide);
  }
  const below = place(element('div'));
  const standing = place(element('span'));
  const standingWords = now =>
    '填报测验：' +
    (now.passed ? '已通过。' : now.attempts.length ? '最近一次' + now.attempts[0].score + '分，还没有通过。' : '还没有测验。');
  const renew = () => standing.renew(async () => standingWords(await get('/api/training/' + year + '/quiz')));
  standing.node.append(standingWords(own));
  return element(
    'section',
    {id: 'own-training'},
    element('h4', {}, '我的培训'),
    element('p', {}, guide),
    table(['培训', '时间', '地点', '材料', '签到', ''], sessions.map(sessionRow), '还没有邀请您参加的培训。'),
    element(
      'p',
      {},
      standing.node,
      own.questions +
        '道题，' +
        own.passPercent +
        '分及格' +
        (own.mostAttempts ? '，每年最多' + own.mostAttempts + '次' : '，次数不限') +
        '。',
      own.demanded && !own.passed ? element('strong', {}, '学校要求通过后才能提交数据。') : null,
      ' ',
      element(
        'button',
        {class: 'btn btn-default btn-sm', onclick: () => below.open(() => quiz(year, renew))},
        own.attempts.length ? '再测一次' : '开始测验'
      )
    ),
    below.node,
    allQuestions(),
    me.roles.includes('UNIT_HEAD') && !me.roles.includes('OFFICE') && standings.length ? unitPart(standings) : null
  );
}
