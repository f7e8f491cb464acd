package cn.edu.zzut.monitoring.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.MapBackedType;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.types.GenListType;

/** Makes expressions from their FEEL source. */
public final class Feel {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("Unknown variable '(.*)'");

    private Feel() {}

    /**
     * Parses the expression and translates what it can.
     *
     * @throws FeelProblem when it is not FEEL, or uses a name that is not among the given ones
     */
    public static Expression expression(String source, Names names) {
        return new Translation(names).of(source, parse(source, names));
    }

    /** The same, left to the interpreter altogether: slow, and what the translation is held against. */
    static Expression interpreted(String source, Names names) {
        BaseNode tree = parse(source, names);
        Translation translation = new Translation(names);
        translation.of(source, tree); // refuses unknown names
        return new Expression(
                source, new Interpreted(tree, names.all()), names.all().size(), translation.used(), false);
    }

    private static BaseNode parse(String source, Names names) {
        List<FEELEvent> problems = new ArrayList<>();
        FEEL engine = FEELBuilder.builder().withProfiles(List.<FEELProfile>of()).build();
        engine.addListener(problems::add);
        CompilerContext context = engine.newCompilerContext();
        for (String name : names.all()) {
            context.addInputVariableType(name, names.isTable(name) ? rows(names, name) : BuiltInType.UNKNOWN);
        }
        BaseNode tree = (BaseNode)
                engine.processExpression(source, context).getInterpreted().getASTNode();
        problems.stream()
                .filter(problem -> problem.getSeverity() == FEELEvent.Severity.ERROR)
                .findFirst()
                .ifPresent(problem -> {
                    throw new FeelProblem(reason(problem.getMessage()));
                });
        return tree;
    }

    private static String reason(String message) {
        Matcher unknown = UNKNOWN_NAME.matcher(message);
        return unknown.find() ? "没有名为“" + unknown.group(1) + "”的数据项、表格或指标" : "不是有效的FEEL表达式：" + message;
    }

    /** The parser needs the columns to tell where a name ends. */
    private static Type rows(Names names, String table) {
        Map<String, Type> fields = new java.util.LinkedHashMap<>();
        names.columnsOf(table).forEach(column -> fields.put(column, BuiltInType.UNKNOWN));
        return new GenListType(new MapBackedType(table, fields));
    }
}
