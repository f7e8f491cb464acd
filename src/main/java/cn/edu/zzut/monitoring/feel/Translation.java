package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/** Turns an expression's syntax tree into functions; what it does not know stays with the interpreter. */
final class Translation {

    private final Names names;
    private final Set<String> used = new LinkedHashSet<>();
    /** Where the variables of filters and quantifiers stand, behind the named values. */
    private final Map<String, Variable> variables = new HashMap<>();

    private Variable filtered;
    private int places;
    private boolean complete = true;

    Translation(Names names) {
        this.names = names;
        this.places = names.all().size();
    }

    /** A row that a filter or quantifier looks at in turn. */
    private record Variable(int place, Set<String> columns) {}

    Expression of(String source, BaseNode tree) {
        Function function = translate(tree);
        return new Expression(source, function, places, used, complete);
    }

    Set<String> used() {
        return used;
    }

    private Function translate(BaseNode node) {
        if (node instanceof NumberNode number) {
            return constant(number.getValue());
        } else if (node instanceof StringNode text) {
            return constant(text.getValue());
        } else if (node instanceof BooleanNode truth) {
            return constant(truth.getValue());
        } else if (node instanceof NullNode) {
            return constant(null);
        } else if (node instanceof NameRefNode name) {
            return name(name.getText());
        } else if (node instanceof QualifiedNameNode path) {
            return path(path);
        } else if (node instanceof PathExpressionNode path && path.getName() instanceof NameRefNode column) {
            return property(translate(path.getExpression()), column.getText());
        } else if (node instanceof InfixOpNode operation) {
            return Operations.of(
                    operation.getOperator(), translate(operation.getLeft()), translate(operation.getRight()));
        } else if (node instanceof IfExpressionNode choice) {
            return choice(choice);
        } else if (node instanceof InNode membership && isOfTexts(membership.getExprs())) {
            return membership(membership);
        } else if (node instanceof FunctionInvocationNode call && isBuiltIn(call)) {
            return call(call);
        } else if (node instanceof FilterExpressionNode filter && table(filter.getExpression()) != null) {
            return filter(filter);
        } else if (node instanceof QuantifiedExpressionNode quantified && isOverOneTable(quantified)) {
            return quantified(quantified);
        }
        return interpreted(node);
    }

    private static Function constant(Object value) {
        return values -> value;
    }

    private Function name(String name) {
        if (filtered != null && filtered.columns().contains(name)) {
            int place = filtered.place();
            return property(values -> values[place], name);
        }
        Variable variable = variables.get(name);
        int place = variable == null ? names.place(name) : variable.place();
        if (place < 0) {
            throw new FeelProblem("没有名为“" + name + "”的数据项或表格");
        }
        if (variable == null) {
            used.add(name);
        }
        return values -> values[place];
    }

    private Function path(QualifiedNameNode path) {
        Function result = name(path.getParts().get(0).getText());
        Set<String> columns = columns(path.getParts().get(0).getText());
        for (NameRefNode part : path.getParts().subList(1, path.getParts().size())) {
            if (columns != null && !columns.contains(part.getText())) {
                throw new FeelProblem("“" + path.getParts().get(0).getText() + "”没有数据项“" + part.getText() + "”");
            }
            result = property(result, part.getText());
        }
        return result;
    }

    private Set<String> columns(String name) {
        Variable variable = variables.get(name);
        return variable != null ? variable.columns() : names.isTable(name) ? names.columnsOf(name) : null;
    }

    /** A row's column; a table's column as the list of its values. */
    private static Function property(Function owner, String column) {
        return values -> property(owner.value(values), column);
    }

    private static Object property(Object owner, String column) {
        if (owner instanceof Map<?, ?> row) {
            return row.get(column);
        }
        if (owner instanceof List<?> rows) {
            List<Object> result = new ArrayList<>(rows.size());
            rows.forEach(row -> result.add(property(row, column)));
            return result;
        }
        return null;
    }

    private Function choice(IfExpressionNode choice) {
        Function condition = translate(choice.getCondition());
        Function then = translate(choice.getThenExpression());
        Function otherwise = translate(choice.getElseExpression());
        return values -> Boolean.TRUE.equals(condition.value(values)) ? then.value(values) : otherwise.value(values);
    }

    private static boolean isOfTexts(BaseNode choices) {
        return choices instanceof ListNode list && list.getElements().stream().allMatch(StringNode.class::isInstance);
    }

    private Function membership(InNode membership) {
        Set<Object> choices = new LinkedHashSet<>();
        ((ListNode) membership.getExprs())
                .getElements()
                .forEach(choice -> choices.add(((StringNode) choice).getValue()));
        Function value = translate(membership.getValue());
        return values -> choices.contains(value.value(values));
    }

    private static boolean isBuiltIn(FunctionInvocationNode call) {
        return call.getName() instanceof NameRefNode name
                && BuiltInFunctions.getFunction(name.getText()) != null
                && call.getParams().getElements().stream()
                        .allMatch(parameter -> !(parameter instanceof org.kie.dmn.feel.lang.ast.NamedParameterNode));
    }

    private Function call(FunctionInvocationNode call) {
        FEELFunction function = BuiltInFunctions.getFunction(call.getName().getText());
        List<Function> parameters =
                call.getParams().getElements().stream().map(this::translate).toList();
        return new Call(function, parameters.toArray(Function[]::new));
    }

    private Variable table(BaseNode node) {
        String name = node instanceof NameRefNode ref
                ? ref.getText()
                : node instanceof QualifiedNameNode path && path.getParts().size() == 1
                        ? path.getParts().get(0).getText()
                        : "";
        return names.isTable(name) && !variables.containsKey(name) ? new Variable(-1, names.columnsOf(name)) : null;
    }

    private Function filter(FilterExpressionNode filter) {
        Function rows = translate(filter.getExpression());
        Variable outer = filtered;
        filtered = new Variable(places++, table(filter.getExpression()).columns());
        int place = filtered.place();
        Function condition = translate(filter.getFilter());
        filtered = outer;
        return values -> {
            if (!(rows.value(values) instanceof List<?> list)) {
                return null;
            }
            List<Object> result = new ArrayList<>();
            for (Object row : list) {
                values[place] = row;
                if (Boolean.TRUE.equals(condition.value(values))) {
                    result.add(row);
                }
            }
            return result;
        };
    }

    private boolean isOverOneTable(QuantifiedExpressionNode quantified) {
        return quantified.getIterationContexts().size() == 1
                && quantified.getIterationContexts().get(0).getRangeEndExpr() == null
                && rowsOf(quantified.getIterationContexts().get(0)) != null;
    }

    private Variable rowsOf(IterationContextNode iteration) {
        BaseNode source = iteration.getExpression();
        return table(source instanceof FilterExpressionNode filter ? filter.getExpression() : source);
    }

    private Function quantified(QuantifiedExpressionNode quantified) {
        IterationContextNode iteration = quantified.getIterationContexts().get(0);
        Function rows = translate(iteration.getExpression());
        String name = iteration.getName().getText();
        Variable variable = new Variable(places++, rowsOf(iteration).columns());
        Variable hidden = variables.put(name, variable);
        Function condition = translate(quantified.getExpression());
        if (hidden == null) {
            variables.remove(name);
        } else {
            variables.put(name, hidden);
        }
        boolean every = quantified.getQuantifier() == QuantifiedExpressionNode.Quantifier.EVERY;
        Boolean deciding = !every;
        int place = variable.place();
        return values -> {
            if (!(rows.value(values) instanceof List<?> list)) {
                return null;
            }
            for (Object row : list) {
                values[place] = row;
                if (deciding.equals(condition.value(values))) {
                    return deciding;
                }
            }
            return every;
        };
    }

    /** Left to the interpreter, which cannot see the variables of a translated filter around it. */
    private Function interpreted(BaseNode node) {
        if (filtered != null || !variables.isEmpty()) {
            throw new FeelProblem("筛选条件中的写法“" + node.getText() + "”过于复杂，请改写");
        }
        complete = false;
        collectNames(node);
        return new Interpreted(node, names.all());
    }

    private void collectNames(ASTNode node) {
        String name = node instanceof NameRefNode ref
                ? ref.getText()
                : node instanceof QualifiedNameNode path
                        ? path.getParts().get(0).getText()
                        : "";
        if (names.place(name) >= 0) {
            used.add(name);
        }
        for (ASTNode child : node.getChildrenNode()) {
            collectNames(child);
        }
    }
}
