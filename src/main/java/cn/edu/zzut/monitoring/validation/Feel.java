package cn.edu.zzut.monitoring.validation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** Evaluates FEEL expressions, each compiled once. */
final class Feel {

    private static final FEEL ENGINE =
            FEELBuilder.builder().withProfiles(java.util.List.<FEELProfile>of()).build();
    private static final Map<String, CompiledExpression> COMPILED = new ConcurrentHashMap<>();

    private Feel() {}

    /** Whether the expression is true for these variables; false too when it is null or fails. */
    static boolean isTrue(String expression, Map<String, Object> variables) {
        CompiledExpression compiled = COMPILED.computeIfAbsent(expression, text -> compile(text, variables));
        return Boolean.TRUE.equals(ENGINE.evaluate(compiled, variables));
    }

    private static CompiledExpression compile(String expression, Map<String, Object> variables) {
        CompilerContext context = ENGINE.newCompilerContext();
        variables.keySet().forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
        return ENGINE.compile(expression, context);
    }
}
