const {around, overlap, pictureRule} = require('../picture.js');

const isFrame = shape => shape.of.$type === 'bpmn:SubProcess';
const isEnd = (shape, flow) => [flow.sourceRef, flow.targetRef].includes(shape.of);

/** Arrows go across or down, and around the steps that they do not join. */
module.exports = pictureRule(({shapes, stretches}, report) => {
  stretches.filter(({from, to}) => from.x !== to.x && from.y !== to.y).forEach(stretch => report(stretch.of, 'arrow is slanted'));
  stretches.forEach(stretch =>
    shapes
      .filter(shape => !isFrame(shape) && !isEnd(shape, stretch.of) && overlap(shape, around(stretch)))
      .forEach(shape => report(stretch.of, 'arrow goes through ' + shape.of.id))
  );
});
