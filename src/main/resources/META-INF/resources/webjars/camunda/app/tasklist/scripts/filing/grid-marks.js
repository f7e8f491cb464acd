// What was found, noted or changed at which cell.

const LOOKS = {ERROR: 'grid-error', NOTE: 'grid-note', ANOMALY: 'grid-anomaly', SAMPLE: 'grid-sampled'};

/** All that a cell can look like. */
export const ALL_LOOKS = Object.values(LOOKS);

/** How a cell looks by the worst of what was found there; nothing where nothing was. */
export const lookOf = found => LOOKS[Object.keys(LOOKS).find(severity => found.some(f => f.severity === severity))];

/**
 * The columns that a finding speaks of: the names of several stand side by side.
 *
 * @param {string} said
 * @param {string[]} columns
 * @returns {string[]} none where it speaks of the whole row or table
 */
export function columnsSaid(said, columns) {
  const longest = [...columns].sort((one, other) => other.length - one.length);
  const names = [];
  let rest = said;
  while (rest) {
    const name = longest.find(column => column && rest.startsWith(column));
    if (name) {
      names.push(name);
    }
    rest = rest.substring(name ? name.length : 1);
  }
  return names;
}

/**
 * Row number → column → what was found, noted or changed there; row 0 is the column itself, an empty column the row.
 *
 * @param {string[]} columns
 */
export function cellMarks(columns) {
  const found = new Map();
  let changes = new Map();
  const at = (map, row, column) => (map.get(row) || new Map()).get(column) || [];
  const put = (map, row, column, thing) => {
    const cells = map.get(row) || map.set(row, new Map()).get(row);
    cells.set(column, [...(cells.get(column) || []), thing]);
  };
  return {
    add(things) {
      things.forEach(thing => {
        const names = columnsSaid(thing.column, columns);
        (names.length ? names : ['']).forEach(name => {
          if (!thing.id || !at(found, thing.row, name).some(known => known.id === thing.id)) {
            put(found, thing.row, name, thing);
          }
        });
      });
    },
    showChanges(list) {
      changes = new Map();
      list.filter(change => change.row > 0).forEach(change => put(changes, change.row, change.column, change));
    },
    found: (row, column) => at(found, row, column),
    change: (row, column) => at(changes, row, column)[0] || at(changes, row, '')[0] || null
  };
}

const beforeText = change => (change.kind === 'ADDED' ? '新增的行' : '原值：' + (change.before || '（空）'));

/**
 * What is to be said of a cell, a line each.
 *
 * @param {boolean} isEdited whether it was corrected and is not saved yet
 */
export function cellWords(marks, row, column, isEdited) {
  const found = marks.found(row, column).map(f => f.message);
  const change = marks.change(row, column);
  return [
    ...(isEdited ? ['已修改，保存后重新校验'] : []),
    ...(isEdited && found.length ? ['修改前：' + found[0], ...found.slice(1)] : found),
    ...(change ? [beforeText(change)] : [])
  ].join('\n');
}

/** Of a table of one row nobody needs to know the sheet's row. */
export const withoutRow = words => words.replace(/^第\d+行：?/, '');

/**
 * Words without the place that they begin with, where it is said already.
 *
 * @param {string} words a line or more
 * @param {string[]} places from the longest to the shortest
 */
export const withoutPlace = (words, places) =>
  words
    .split('\n')
    .map(line => {
      const [, lead = '', rest = ''] = /^(修改前：)?(.*)$/.exec(line) || [];
      const place = places.find(one => rest.startsWith(one));
      return lead + (place ? rest.substring(place.length).replace(/^[的：]/, '') : rest);
    })
    .join('\n');

/**
 * Where somebody stands, what is to be said of it, and what stood there the year before.
 *
 * @param {number | null} row null for one that was added
 * @param {string} column
 * @param {string} words
 * @param {string | null} lastYear null where there was no such row
 */
export function placeWords(row, column, words, lastYear) {
  const inRow = row === null ? '新增的行' : '第' + row + '行';
  const place = inRow + '“' + column + '”';
  return (
    place +
    (words ? '：' + withoutPlace(words, [place, inRow + '：']) : '') +
    (lastYear === null ? '' : '（上年：' + (lastYear || '空') + '）')
  );
}
