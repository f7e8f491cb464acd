package cn.edu.zzut.monitoring.feel;

import java.util.List;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;

/** A part of an expression that is walked through each time. */
record Interpreted(BaseNode tree, List<String> names) implements Expression.Function {

    @Override
    public Object value(Object[] values) {
        EvaluationContextImpl context = context();
        context.enterFrame();
        for (int i = 0; i < names.size(); i++) {
            context.setValue(names.get(i), values[i]);
        }
        return tree.evaluate(context);
    }

    /** An empty context, such as operators and functions ask for. */
    static EvaluationContextImpl context() {
        return new EvaluationContextImpl(
                Interpreted.class.getClassLoader(), new FEELEventListenersManager(), FEELDialect.FEEL);
    }
}
