package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;

/** The names that may be used at a place of an expression, the innermost first, and where their values stand. */
final class Scopes {

    private static final String ELEMENT = "item";

    private final Names names;
    private final Set<String> used = new LinkedHashSet<>();
    /** Their values stand behind the named ones. */
    private final Deque<Variable> variables = new ArrayDeque<>();

    private int places;

    Scopes(Names names) {
        this.names = names;
        this.places = names.all().size();
    }

    /** What a loop, filter or context gives a name, or without one the element that a filter looks at. */
    static final class Variable {

        private final String name;
        private final int place;
        private final Set<String> columns;
        private boolean used;

        private Variable(String name, int place, Set<String> columns) {
            this.name = name;
            this.place = place;
            this.columns = columns;
        }

        int place() {
            return place;
        }

        boolean isUsed() {
            return used;
        }

        private boolean isColumn(String column) {
            return name == null && columns != null && columns.contains(column);
        }

        private boolean isNamed(String wanted) {
            return name == null ? wanted.equals(ELEMENT) : wanted.equals(name);
        }
    }

    int places() {
        return places;
    }

    Set<String> used() {
        return used;
    }

    Variable enter(String name, Set<String> columns) {
        variables.push(new Variable(name, places++, columns));
        return variables.peek();
    }

    Variable enterFilter(Set<String> columns) {
        return enter(null, columns);
    }

    /** Whether no loop, filter or context is around. */
    boolean isOutermost() {
        return variables.isEmpty();
    }

    void leave() {
        variables.pop();
    }

    Function value(String name) {
        for (Variable variable : variables) {
            int place = variable.place();
            if (variable.isColumn(name)) {
                variable.used = true;
                return Properties.of((values, effort) -> values[place], name);
            }
            if (variable.isNamed(name)) {
                variable.used = true;
                return (values, effort) -> values[place];
            }
        }
        int place = names.place(name);
        if (place < 0) {
            if (names.isOpen()) {
                used.add(name);
                return (values, effort) -> null;
            }
            throw new FeelProblem("没有名为“" + name + "”的数据项或表格");
        }
        used.add(name);
        return (values, effort) -> values[place];
    }

    /** The columns of the rows that the name stands for; null when they are not known. */
    Set<String> columns(String name) {
        for (Variable variable : variables) {
            if (variable.isColumn(name)) {
                return null;
            }
            if (variable.isNamed(name)) {
                return variable.columns;
            }
        }
        return names.isTable(name) ? names.columnsOf(name) : null;
    }

    /** How many steps it takes to go through the expression once. */
    static int size(ASTNode node) {
        int size = 1;
        if (node != null) {
            for (ASTNode child : node.getChildrenNode()) {
                size += size(child);
            }
        }
        return size;
    }
}
