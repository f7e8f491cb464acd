package cn.edu.zzut.monitoring.feel;

import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;

/** An expression as the library's interpreter evaluates it: what the translation is held against. */
record Interpreted(BaseNode tree, Names names) {

    static Interpreted of(String source, Names names) {
        return new Interpreted(Feel.parse(source, names), names);
    }

    Object evaluate(Object[] values) {
        EvaluationContextImpl context = EmptyContext.create();
        context.enterFrame();
        for (int i = 0; i < names.all().size(); i++) {
            context.setValue(names.all().get(i), values[i]);
        }
        return tree.evaluate(context);
    }
}
