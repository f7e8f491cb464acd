package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import cn.edu.zzut.monitoring.feel.Scopes.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.InstanceOfNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.kie.dmn.feel.lang.impl.NamedParameter;

/**
 * Turns an expression's syntax tree into functions. What it does not know is refused: nothing is left to an interpreter,
 * which would not count what it does.
 */
final class Translation {

    private final Scopes scopes;
    private final Origins origins = new Origins();

    /** Whether the rows are looked at that a filter goes through, which are not all among its own. */
    private boolean insideFilter;

    Translation(Names names) {
        this.scopes = new Scopes(names);
    }

    Expression of(String source, BaseNode tree) {
        if (tree instanceof QuantifiedExpressionNode quantified) {
            Loops.Quantified parts = parts(quantified);
            return new Expression(
                    source, parts.decision(), parts.exceptions(), scopes.places(), scopes.used(), origins);
        }
        return new Expression(source, translate(tree), constant(List.of()), scopes.places(), scopes.used(), origins);
    }

    private Function translate(BaseNode node) {
        if (node instanceof NumberNode number) {
            return constant(Bounds.checked(number.getValue()));
        } else if (node instanceof StringNode text) {
            return constant(text.getValue());
        } else if (node instanceof BooleanNode truth) {
            return constant(truth.getValue());
        } else if (node instanceof NullNode) {
            return constant(null);
        } else if (node instanceof AtLiteralNode || node instanceof UndefinedValueNode) {
            return constant(node.evaluate(EmptyContext.create()));
        } else if (node instanceof NameRefNode name) {
            return named(name.getText());
        } else if (node instanceof QualifiedNameNode path) {
            return path(path);
        } else if (node instanceof PathExpressionNode path) {
            return path(path);
        } else if (node instanceof InfixOpNode operation) {
            return operation(operation);
        } else if (node instanceof IfExpressionNode choice) {
            return choice(choice);
        } else if (node instanceof FunctionInvocationNode call) {
            return call(call);
        } else if (node instanceof FilterExpressionNode filter) {
            return filter(filter);
        } else if (node instanceof QuantifiedExpressionNode quantified) {
            return parts(quantified).decision();
        } else if (node instanceof ForExpressionNode loop) {
            return loop(loop);
        } else if (node instanceof ListNode list) {
            return list(list);
        } else if (node instanceof ContextNode context) {
            return context(context);
        }
        return comparison(node);
    }

    private Function comparison(BaseNode node) {
        if (node instanceof InNode membership) {
            return membership(membership);
        } else if (node instanceof RangeNode range) {
            return Comparisons.range(range, translate(range.getStart()), translate(range.getEnd()));
        } else if (node instanceof BetweenNode between) {
            return Comparisons.between(
                    translate(between.getValue()), translate(between.getStart()), translate(between.getEnd()));
        } else if (node instanceof SignedUnaryNode signed) {
            return Comparisons.signed(signed.getSign(), translate(signed.getExpression()));
        } else if (node instanceof InstanceOfNode instance) {
            Type type = instance.getType().evaluate(EmptyContext.create());
            Function value = translate(instance.getExpression());
            return (values, effort) -> type.isInstanceOf(value.value(values, effort));
        }
        throw new FeelProblem("规则中不能用“" + node.getText() + "”这种写法，请改用比较、筛选和内置函数");
    }

    private Function operation(InfixOpNode operation) {
        Function left = translate(operation.getLeft());
        Function right = translate(operation.getRight());
        if (operation.getOperator() == InfixOperator.DIV && scopes.isOutermost()) {
            origins.divideBy(operation.getRight().getText(), right);
        }
        return Operations.of(operation.getOperator(), left, right);
    }

    private Function named(String name) {
        Function value = scopes.value(name);
        if (!insideFilter && scopes.isOutermost() && scopes.columns(name) != null) {
            origins.take(value);
        }
        return value;
    }

    private static Function constant(Object value) {
        return (values, effort) -> value;
    }

    private Function path(QualifiedNameNode path) {
        String owner = path.getParts().get(0).getText();
        Function result = named(owner);
        Set<String> columns = scopes.columns(owner);
        for (NameRefNode part : path.getParts().subList(1, path.getParts().size())) {
            if (columns != null && !columns.contains(part.getText())) {
                throw new FeelProblem("“" + owner + "”没有数据项“" + part.getText() + "”");
            }
            result = Properties.of(result, part.getText());
        }
        return result;
    }

    private Function path(PathExpressionNode path) {
        Function result = translate(path.getExpression());
        List<NameRefNode> parts = path.getName() instanceof QualifiedNameNode several
                ? several.getParts()
                : List.of((NameRefNode) path.getName());
        for (NameRefNode part : parts) {
            result = Properties.of(result, part.getText());
        }
        return result;
    }

    private Function choice(IfExpressionNode choice) {
        Function condition = translate(choice.getCondition());
        Function then = translate(choice.getThenExpression());
        Function otherwise = translate(choice.getElseExpression());
        return (values, effort) -> Boolean.TRUE.equals(condition.value(values, effort))
                ? then.value(values, effort)
                : otherwise.value(values, effort);
    }

    private Function membership(InNode membership) {
        Function value = translate(membership.getValue());
        BaseNode choices = membership.getExprs();
        if (choices instanceof ListNode list && list.getElements().stream().allMatch(StringNode.class::isInstance)) {
            Set<Object> texts = new LinkedHashSet<>();
            list.getElements().forEach(choice -> texts.add(((StringNode) choice).getValue()));
            return (values, effort) -> texts.contains(value.value(values, effort));
        }
        return Comparisons.in(value, translate(choices));
    }

    private Function call(FunctionInvocationNode call) {
        if (call.getTcFolded() != null) {
            return constant(call.getTcFolded().getValue());
        }
        String name = Functions.normalized(call.getName().getText());
        List<BaseNode> given = call.getParams().getElements();
        if (Functions.OWN.containsKey(name) && given.stream().anyMatch(NamedParameterNode.class::isInstance)) {
            throw new FeelProblem("请按顺序写" + name + "()的参数，不写参数名");
        }
        if (Regex.NAMES.contains(name) && given.size() > 1 && given.get(1) instanceof StringNode pattern) {
            Regex.check(pattern.getValue());
        }
        return new Call(name, given.stream().map(this::parameter).toArray(Function[]::new));
    }

    private Function parameter(BaseNode node) {
        if (node instanceof NamedParameterNode named) {
            String name = named.getName().getText();
            Function value = translate(named.getExpression());
            return (values, effort) -> new NamedParameter(name, value.value(values, effort));
        }
        return translate(node);
    }

    /** The elements of which the condition holds; with a number that does not go by the element, the one at that place. */
    private Function filter(FilterExpressionNode filter) {
        boolean takes = !insideFilter && scopes.isOutermost() && isOfRows(filter.getExpression());
        Function filtered = takes ? filteredRows(filter) : filtered(filter);
        if (takes) {
            origins.take(filtered);
        }
        return filtered;
    }

    private Function filteredRows(FilterExpressionNode filter) {
        insideFilter = true;
        try {
            return filtered(filter);
        } finally {
            insideFilter = false;
        }
    }

    /** A table by its name, or a filter of one. */
    private boolean isOfRows(BaseNode node) {
        return node instanceof FilterExpressionNode inner
                ? isOfRows(inner.getExpression())
                : node instanceof NameRefNode name && scopes.columns(name.getText()) != null;
    }

    private Function filtered(FilterExpressionNode filter) {
        Function elements = translate(filter.getExpression());
        Variable element = scopes.enterFilter(columns(filter.getExpression()));
        Function condition = translate(filter.getFilter());
        scopes.leave();
        int cost = Scopes.size(filter.getFilter());
        return element.isUsed()
                ? Loops.filter(elements, condition, element.place(), cost)
                : Loops.filterOrPlace(elements, condition, cost);
    }

    private Loops.Quantified parts(QuantifiedExpressionNode quantified) {
        List<Loops.Loop> loops = new ArrayList<>();
        quantified.getIterationContexts().forEach(iteration -> {
            Function elements = Loops.elements(translate(iteration.getExpression()), end(iteration));
            Variable variable = scopes.enter(iteration.getName().getText(), columns(iteration.getExpression()));
            loops.add(new Loops.Loop(elements, variable.place()));
        });
        Function condition = translate(quantified.getExpression());
        loops.forEach(loop -> scopes.leave());
        boolean every = quantified.getQuantifier() == QuantifiedExpressionNode.Quantifier.EVERY;
        return new Loops.Quantified(loops, condition, every, Scopes.size(quantified.getExpression()));
    }

    private Function loop(ForExpressionNode node) {
        List<Loops.Loop> loops = new ArrayList<>();
        node.getIterationContexts().forEach(iteration -> {
            Function elements = Loops.elements(translate(iteration.getExpression()), end(iteration));
            Variable variable = scopes.enter(iteration.getName().getText(), columns(iteration.getExpression()));
            loops.add(new Loops.Loop(elements, variable.place()));
        });
        Function result = translate(node.getExpression());
        loops.forEach(loop -> scopes.leave());
        return Loops.each(loops, result, Scopes.size(node.getExpression()));
    }

    private Function end(org.kie.dmn.feel.lang.ast.IterationContextNode iteration) {
        return iteration.getRangeEndExpr() == null ? null : translate(iteration.getRangeEndExpr());
    }

    private Function list(ListNode list) {
        List<Function> elements =
                list.getElements().stream().map(this::translate).toList();
        return (values, effort) -> {
            List<Object> result = new ArrayList<>(elements.size());
            for (Function element : elements) {
                Object value = element.value(values, effort);
                effort.keep(value);
                result.add(value);
            }
            return result;
        };
    }

    private Function context(ContextNode context) {
        Map<String, Function> entries = new LinkedHashMap<>();
        List<Variable> variables = new ArrayList<>();
        for (ContextEntryNode entry : context.getEntries()) {
            String name = Functions.normalized(entry.evaluateName(EmptyContext.create()));
            if (entries.put(name, translate(entry.getValue())) != null) {
                throw new FeelProblem("“" + context.getText() + "”中的“" + name + "”写了两次");
            }
            variables.add(scopes.enter(name, columns(entry.getValue())));
        }
        variables.forEach(variable -> scopes.leave());
        return (values, effort) -> {
            Map<String, Object> result = new LinkedHashMap<>();
            int at = 0;
            for (Map.Entry<String, Function> entry : entries.entrySet()) {
                Object value = entry.getValue().value(values, effort);
                effort.keep(value);
                values[variables.get(at++).place()] = value;
                result.put(entry.getKey(), value);
            }
            return result;
        };
    }

    /** The columns that the rows of the expression's value have; null when they are not known. */
    private Set<String> columns(BaseNode node) {
        if (node instanceof NameRefNode name) {
            return scopes.columns(name.getText());
        } else if (node instanceof QualifiedNameNode path && path.getParts().size() == 1) {
            return scopes.columns(path.getParts().get(0).getText());
        } else if (node instanceof FilterExpressionNode filter) {
            return columns(filter.getExpression());
        } else if (node instanceof IfExpressionNode choice) {
            return columns(choice.getThenExpression());
        } else if (node instanceof FunctionInvocationNode call
                && Lists.OF_ROWS.contains(Functions.normalized(call.getName().getText()))
                && !call.getParams().getElements().isEmpty()) {
            return columns(call.getParams().getElements().get(0));
        } else if (node instanceof ListNode list && !list.getElements().isEmpty()) {
            return columns(list.getElements().get(0));
        }
        return null;
    }
}
