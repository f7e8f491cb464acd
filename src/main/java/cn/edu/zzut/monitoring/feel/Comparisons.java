package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import java.util.Collection;
import java.util.Map;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;

/** Constructs that the library decides, once their parts have been evaluated here. */
final class Comparisons {

    /** The library's range or comparison is made anew each time. */
    private static final int COST = 50;

    private Comparisons() {}

    /** A part that has its value already. */
    private static final class Known extends BaseNode {

        private final Object value;

        Known(Object value) {
            this.value = value;
            setText("");
        }

        @Override
        public Object evaluate(EvaluationContext context) {
            return value;
        }
    }

    static Function range(RangeNode range, Function start, Function end) {
        return (values, effort) -> {
            effort.spend(COST);
            return new RangeNode(
                            range.getLowerBound(),
                            range.getUpperBound(),
                            new Known(start.value(values, effort)),
                            new Known(end.value(values, effort)),
                            "")
                    .evaluate(EmptyContext.create());
        };
    }

    static Function between(Function value, Function start, Function end) {
        return (values, effort) -> {
            effort.spend(2 * COST);
            return new BetweenNode(
                            new Known(value.value(values, effort)),
                            new Known(start.value(values, effort)),
                            new Known(end.value(values, effort)),
                            "")
                    .evaluate(EmptyContext.create());
        };
    }

    static Function signed(SignedUnaryNode.Sign sign, Function value) {
        return (values, effort) -> Bounds.checked(
                new SignedUnaryNode(sign, new Known(value.value(values, effort)), "").evaluate(EmptyContext.create()));
    }

    static Function in(Function value, Function choices) {
        return (values, effort) -> {
            Object wanted = value.value(values, effort);
            Object offered = choices.value(values, effort);
            effort.spend(COST);
            if (wanted instanceof Collection || wanted instanceof Map) {
                effort.seek(wanted, offered);
            } else {
                effort.look(offered);
            }
            return new InNode(new Known(wanted), new Known(offered), "").evaluate(EmptyContext.create());
        };
    }
}
