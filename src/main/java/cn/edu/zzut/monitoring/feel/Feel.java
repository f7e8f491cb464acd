package cn.edu.zzut.monitoring.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** So much of a source is shown where it cannot be read. */
    private static final int SHOWN = 20;

    /** Catalogs of several years, drafts and trials have most of their rules in common. */
    private static final Cache<Parsed, BaseNode> TREES =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private Feel() {}

    /**
     * Parses the expression and translates it.
     *
     * @throws FeelProblem when it is not FEEL, uses a name that is not among the given ones, or is more than an expression
     *     over data
     */
    public static Expression expression(String source, Names names) {
        return new Translation(names).of(source, parse(source, names));
    }

    /** What a tree depends on. */
    private record Parsed(String source, List<String> names, Map<String, Set<String>> columns, boolean open) {}

    /** The syntax tree of an expression over data. */
    static BaseNode parse(String source, Names names) {
        Parsed key = new Parsed(source, names.all(), names.columns(), names.isOpen());
        BaseNode known = TREES.getIfPresent(key);
        BaseNode tree = known == null ? parsed(source, names) : known;
        TREES.put(key, tree);
        return tree;
    }

    private static BaseNode parsed(String source, Names names) {
        Source.check(source);
        List<FEELEvent> problems = new ArrayList<>();
        BaseNode tree = RoomyStack.call(() -> tree(source, names, problems));
        List<FEELEvent> errors = problems.stream()
                .filter(problem -> problem.getSeverity() == FEELEvent.Severity.ERROR)
                .toList();
        Optional<FEELEvent> slip =
                errors.stream().filter(error -> unknown(error) == null).findFirst();
        try {
            DataOnly.check(tree);
        } catch (DataOnly.NoName called) {
            refuse(source, slip);
            throw called;
        }
        refuse(source, names.isOpen() ? slip : errors.stream().findFirst());
        if (tree == null) {
            throw new FeelProblem("不是有效的FEEL表达式");
        }
        return tree;
    }

    private static void refuse(String source, Optional<FEELEvent> error) {
        error.ifPresent(found -> {
            throw new FeelProblem(reason(source, found));
        });
    }

    private static BaseNode tree(String source, Names names, List<FEELEvent> problems) {
        FEEL engine = FEELBuilder.builder()
                .withClassloader(EmptyContext.NO_CLASSES)
                .withProfiles(List.<FEELProfile>of())
                .build();
        engine.addListener(problems::add);
        CompilerContext context = engine.newCompilerContext();
        for (String name : names.all()) {
            context.addInputVariableType(name, names.isTable(name) ? rows(names, name) : BuiltInType.UNKNOWN);
        }
        try {
            return (BaseNode)
                    engine.processExpression(source, context).getInterpreted().getASTNode();
        } catch (RuntimeException | StackOverflowError failed) {
            throw new FeelProblem(problems.isEmpty() ? "不是有效的FEEL表达式" : reason(source, problems.get(0)), failed);
        }
    }

    /** The parser's own words are English and name its symbols: where it stopped says more. */
    private static String reason(String source, FEELEvent problem) {
        String unknown = unknown(problem);
        return unknown == null
                ? "不是有效的FEEL表达式：" + place(source, problem.getLine(), problem.getColumn())
                : "没有名为“" + unknown + "”的数据项、表格或指标";
    }

    private static String place(String source, int line, int column) {
        List<String> lines = source.lines().toList();
        if (line < 1 || line > lines.size() || column < 0) {
            return "请检查括号、引号和运算符";
        }
        String rest = lines.get(line - 1)
                .substring(Math.min(column, lines.get(line - 1).length()));
        return rest.isBlank()
                ? "第" + line + "行没有写完，请检查括号、引号和运算符"
                : "从第" + line + "行的“" + rest.substring(0, Math.min(rest.length(), SHOWN)) + "”起读不懂，请检查括号、引号和运算符";
    }

    private static String unknown(FEELEvent problem) {
        Matcher unknown = UNKNOWN_NAME.matcher(problem.getMessage());
        return unknown.find() ? unknown.group(1) : null;
    }

    /** The parser needs the columns to tell where a name ends. */
    private static Type rows(Names names, String table) {
        Map<String, Type> fields = new LinkedHashMap<>();
        names.columnsOf(table).forEach(column -> fields.put(column, BuiltInType.UNKNOWN));
        return new GenListType(new MapBackedType(table, fields));
    }
}
