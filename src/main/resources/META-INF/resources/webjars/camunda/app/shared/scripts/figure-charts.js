// The figures of the reports on a page: the school's, a college's or a major's, over the years and beside others, with the
// numbers under every chart.
import {get} from './api.js';
import {chartOf} from './charts.js';
import {element, table} from './elements.js';
import {place} from './place.js';

/**
 * @typedef {{year: number, value: number | null}} Past
 * @typedef {{id: string, name: string, unit: string, subject: string, subjectName: string, value: number | null, lastYears: Past[], limits: {qualified: number | null, target: number | null}, verdictTitle: string, rankTitle: string, decimals: number}} Figure
 * @typedef {{name: string, indicators: string[], charts: string[], colleges: string[], majors: string[]}} Chapter
 */

/** @type {[string, string][]} */
const LEVELS = [
  ['school', '学校'],
  ['college', '学院'],
  ['major', '专业']
];

/** @param {Figure} figure */
const named = figure => figure.name + (figure.unit ? '（' + figure.unit + '）' : '');

/**
 * @param {number | null} value
 * @param {number} [decimals] as many as it has where they are not given
 */
const shown = (value, decimals) => (value === null ? '—' : decimals === undefined ? value : value.toFixed(decimals));

/**
 * A figure over the years with what it is held against; nothing where there are not two years, or not this one.
 *
 * @param {number} year
 * @param {Figure} figure
 */
export function overYears(year, figure) {
  const known = [{year, value: figure.value}, ...figure.lastYears].filter(one => one.value !== null).sort((a, b) => a.year - b.year);
  if (figure.value === null || known.length < 2) {
    return null;
  }
  const lines = [{name: figure.name, values: known.map(one => one.value)}];
  const {qualified, target} = figure.limits;
  if (qualified !== null) {
    lines.push({name: '合格标准', values: known.map(() => qualified)});
  }
  if (target !== null) {
    lines.push({name: '学校目标', values: known.map(() => target)});
  }
  return {title: figure.subjectName + '：' + named(figure), bars: false, categories: known.map(one => String(one.year)), lines};
}

/**
 * The same figure of several, the greatest first; nothing where there are not two.
 *
 * @param {Figure[]} figures
 */
export function sideBySide(figures) {
  const known = figures.filter(one => one.value !== null).sort((a, b) => Number(b.value) - Number(a.value));
  return known.length < 2
    ? null
    : {
        title: '并列比较：' + named(known[0]),
        bars: true,
        categories: known.map(one => one.subjectName),
        lines: [{name: known[0].name, values: known.map(one => one.value)}]
      };
}

/** @param {import('./charts.js').Chart | null} chart */
function drawn(chart) {
  return chart
    ? element(
        'figure',
        {},
        element('figcaption', {}, chart.title),
        chartOf(chart),
        table(
          ['', ...chart.lines.map(line => line.name)],
          chart.categories.map((category, i) => [category, ...chart.lines.map(line => shown(line.values[i]))]),
          ''
        )
      )
    : null;
}

/**
 * @param {number} year
 * @param {Figure[]} figures
 */
function figureTable(year, figures) {
  const years = [...new Set(figures.flatMap(figure => figure.lastYears.map(past => past.year)))].sort((a, b) => a - b);
  return table(
    ['指标', ...years.map(String), String(year), '合格标准', '结论', '名次'],
    figures.map(figure => [
      named(figure),
      ...years.map(one => shown(figure.lastYears.find(past => past.year === one)?.value ?? null, figure.decimals)),
      shown(figure.value, figure.decimals),
      shown(figure.limits.qualified),
      figure.verdictTitle,
      figure.rankTitle
    ]),
    ''
  );
}

/**
 * @param {string[]} ids
 * @param {Figure[]} all
 */
const among = (ids, all) => ids.flatMap(id => all.filter(figure => figure.id === id));

/**
 * @param {number} year
 * @param {Chapter} chapter
 * @param {Figure[]} own
 * @param {Figure[]} others those that are set side by side
 * @param {string[]} compared by what they are; the first is drawn
 */
function chapterOf(year, chapter, own, others, compared) {
  const figures = among(chapter.indicators, own);
  return figures.length
    ? element(
        'section',
        {},
        element('h4', {}, chapter.name),
        figureTable(year, figures),
        among(chapter.charts, own).map(figure => drawn(overYears(year, figure))),
        compared.length ? drawn(sideBySide(among([compared[0]], others))) : null
      )
    : null;
}

/**
 * @param {number} year
 * @param {string} level
 * @param {string} subject
 */
async function charts(year, level, subject) {
  const query = '/api/indicators?year=' + year + '&level=';
  const beside = level === 'school' ? 'college' : 'major';
  /** @type {[Chapter[], Figure[], Figure[], {code: string, college: string}[]]} */
  const [chapters, own, others, majors] = await Promise.all([
    get('/api/cycles/' + year + '/reports/outline'),
    get(query + level + '&subject=' + encodeURIComponent(subject)),
    level === 'major' ? [] : get(query + beside),
    level === 'college' ? get('/api/indicators/subjects?year=' + year + '&level=major') : []
  ]);
  const ownMajors = majors.filter(major => major.college === subject).map(major => major.code);
  const compared = level === 'college' ? others.filter(figure => ownMajors.includes(figure.subject)) : others;
  return chapters.map(chapter =>
    chapterOf(year, chapter, own, compared, level === 'school' ? chapter.colleges : level === 'college' ? chapter.majors : [])
  );
}

/**
 * In a page of its own, so that nothing else is on the paper.
 *
 * @param {HTMLElement} node
 * @param {string} title
 */
function print(node, title) {
  const page = window.open('', '_blank');
  if (page) {
    page.document.title = title;
    page.document.body.append(page.document.importNode(node, true));
    page.print();
  }
}

/**
 * Loaded when it is opened.
 *
 * @param {number} year
 */
export function figureCharts(year) {
  const content = place(element('div'));
  const choice = element('select', {class: 'form-control input-sm', 'aria-label': '看学校、哪个学院或哪个专业的图表'});
  const title = () => year + '年度 ' + (choice.selectedOptions[0]?.textContent || '');
  const show = () => {
    const [level, subject] = choice.value.split('|');
    return content.open(() => charts(year, level, subject));
  };
  async function open() {
    const levels = await Promise.all(
      LEVELS.map(async ([level, name]) => {
        /** @type {{code: string, name: string}[]} */
        const subjects = await get('/api/indicators/subjects?year=' + year + '&level=' + level);
        return subjects.map(one => element('option', {value: level + '|' + one.code}, name + '：' + one.name));
      })
    );
    choice.replaceChildren(...levels.flat());
    return choice.value
      ? show()
      : content.open(() => element('p', {class: 'filing-empty'}, '还没有可以看的数据：表1-3和表1-4-1尚未报送。'));
  }
  choice.addEventListener('change', show);
  const section = element(
    'details',
    {class: 'figure-charts'},
    element('summary', {}, '指标图表：学校、学院、专业'),
    element(
      'p',
      {class: 'filing-buttons'},
      choice,
      ' ',
      element('button', {class: 'btn btn-default btn-sm', onclick: () => print(content.node, title())}, '打印')
    ),
    content.node
  );
  section.addEventListener('toggle', () => section.open && open().catch(error => content.open(() => Promise.reject(error))), {once: true});
  return section;
}
