// ECharts: loaded when the first chart is drawn, and what we ask of it. Drawn as SVG, so that it prints sharply.
import {url} from './api.js';
import {element} from './elements.js';

const LIBRARY = '/webjars/echarts/dist/echarts.esm.min.js';
const COLOURS = ['#1f5aa6', '#c0392b', '#6b8e23'];
const HEIGHT = 240;
const A_BAR = 26;

/** @type {Promise<any> | undefined} */
let loading;

function library() {
  if (!loading) {
    loading = import(url(LIBRARY));
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

/**
 * @typedef {{name: string, values: (number | null)[]}} Line
 * @typedef {{title: string, bars: boolean, categories: string[], lines: Line[]}} Chart
 */

/** @param {Chart} chart */
const option = chart => {
  const categories = {type: 'category', data: chart.categories, inverse: chart.bars};
  const values = {type: 'value', scale: !chart.bars};
  return {
    animation: false,
    aria: {enabled: true},
    color: COLOURS,
    grid: {left: 8, right: 48, top: 24, bottom: chart.lines.length > 1 ? 36 : 8, containLabel: true},
    legend: chart.lines.length > 1 ? {bottom: 0} : undefined,
    tooltip: {trigger: 'axis'},
    xAxis: chart.bars ? values : categories,
    yAxis: chart.bars ? categories : values,
    series: chart.lines.map((line, i) => ({
      name: line.name,
      type: chart.bars ? 'bar' : 'line',
      data: line.values,
      symbol: i === 0 ? 'circle' : 'none',
      lineStyle: i === 0 ? {width: 2} : {width: 1, type: 'dashed'},
      label: {show: i === 0, position: chart.bars ? 'right' : 'top'}
    }))
  };
};

/**
 * A place in which the chart is drawn once it is on the page; a sentence where the library does not come.
 *
 * @param {Chart} chart
 */
export function chartOf(chart) {
  const height = chart.bars ? 60 + A_BAR * chart.categories.length : HEIGHT;
  const node = element('div', {role: 'img', 'aria-label': chart.title, style: 'height:' + height + 'px;max-width:760px;width:760px'});
  library()
    .then(echarts => {
      if (node.isConnected) {
        echarts.init(node, null, {renderer: 'svg'}).setOption(option(chart));
      }
    })
    .catch(() => node.replaceChildren('图没有加载出来，数据见下表。请刷新页面后再看。'));
  return node;
}
