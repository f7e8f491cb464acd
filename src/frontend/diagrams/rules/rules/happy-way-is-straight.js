const {pictureRule} = require('../picture.js');

/** From the start on, the only or default way forward is one line to the right; whatever turns off turns down. */
module.exports = pictureRule(({shapes, edges}, report) => {
  const pointsOf = flow => edges.find(edge => edge.of === flow).points;
  shapes
    .filter(shape => shape.of.$type === 'bpmn:StartEvent')
    .forEach(start => {
      const seen = new Set();
      for (let step = start.of; step && !seen.has(step); ) {
        seen.add(step);
        const ways = step.outgoing || [];
        const way = ways.length === 1 ? ways[0] : ways.find(each => goesRight(pointsOf(each)));
        if (ways.length && (!way || !goesRight(pointsOf(way)))) {
          report(step, 'no straight way leads on to the right');
        }
        step = way && way.targetRef;
      }
    });
});

const goesRight = points => points.length === 2 && points[0].y === points[1].y && points[0].x < points[1].x;
