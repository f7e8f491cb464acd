// Draws every process diagram as Cockpit and the Modeler show it: target/diagrams/KEY.png, to be looked at.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const CHROMIUM = '/usr/bin/chromium';
const MARGIN = 20;
/** Chromium draws no smaller window whole. */
const LEAST = {width: 800, height: 600};
const root = fileURLToPath(new URL('../../../', import.meta.url));
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

/** The rectangle that the diagram's shapes, arrows and labels need. */
function extent(xml) {
  const numbers = (tag, name) =>
    [...xml.matchAll(new RegExp(`<${tag} [^>]*>`, 'g'))].map(([element]) => Number(element.match(new RegExp(` ${name}="(-?[\\d.]+)"`))[1]));
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => numbers('dc:Bounds', name));
  const [wx, wy] = ['x', 'y'].map(name => numbers('di:waypoint', name));
  const left = Math.min(...x, ...wx) - MARGIN;
  const top = Math.min(...y, ...wy) - MARGIN;
  return {
    x: left,
    y: top,
    width: Math.ceil(Math.max(LEAST.width, Math.max(...x.map((from, i) => from + width[i]), ...wx) + MARGIN - left)),
    height: Math.ceil(Math.max(LEAST.height, Math.max(...y.map((from, i) => from + height[i]), ...wy) + MARGIN - top))
  };
}

function page(xml, box) {
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}#canvas{width:${box.width}px;height:${box.height}px}</style><div id="canvas"></div><script src="${pathToFileURL(viewer)}"></script><script>
new BpmnJS({container: '#canvas'}).importXML(${JSON.stringify(xml).replaceAll('<', '\\u003c')}).then(({warnings}) => {
  document.title = warnings.join('; ');
}); </script>`;
}

/** Viewers begin at the diagram's origin; ours begins where the drawing does. */
function moved(xml, {x, y}) {
  const shift = (element, name, by) => element.replace(new RegExp(` ${name}="(-?[\\d.]+)"`), (_, value) => ` ${name}="${value - by}"`);
  return xml.replace(/<(?:dc:Bounds|di:waypoint) [^>]*>/g, element => shift(shift(element, 'x', x), 'y', y));
}

if (!existsSync(CHROMIUM)) {
  console.warn('DIAGRAMS NOT DRAWN: no ' + CHROMIUM + ". Install Debian's package chromium.");
  process.exit(0);
}
const folder = join(root, 'target/diagrams');
const work = mkdtempSync(join(tmpdir(), 'diagrams-'));
mkdirSync(folder, {recursive: true});
for (const file of readdirSync(join(root, 'processes')).filter(name => name.endsWith('.bpmn'))) {
  const xml = readFileSync(join(root, 'processes', file), 'utf8');
  const box = extent(xml);
  const html = join(work, 'page.html');
  writeFileSync(html, page(moved(xml, box), box));
  execFileSync(
    CHROMIUM,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--allow-file-access-from-files',
      '--user-data-dir=' + join(work, 'profile'),
      '--virtual-time-budget=5000',
      `--window-size=${box.width},${box.height}`,
      '--screenshot=' + join(folder, file.replace('.bpmn', '.png')),
      pathToFileURL(html).href
    ],
    {stdio: 'ignore'}
  );
}
rmSync(work, {recursive: true, force: true});
console.log('target/diagrams: ' + readdirSync(folder).length + ' pictures');
