package cn.edu.zzut.monitoring.feel;

import java.util.Map;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;

/**
 * A rule is an expression over data: it defines no function, of its own or of Java, and calls none but those in
 * {@link Functions}. The whole tree is walked, wherever a definition may hide.
 */
final class DataOnly {

    private static final Map<String, String> REASONS = Map.of(
            "now", "同一数据任何时候的结论都须相同，不能取当前时间；请用填报年或表中的日期",
            "today", "同一数据任何时候的结论都须相同，不能取当前日期；请用填报年或表中的日期",
            "decision table", "规则不能含决策表；请写成几条规则",
            "range", "不能从文本得出区间；请直接写成[1..10]",
            "list replace", "规则只看数据，不修改列表");

    /** Something is called that is no name: so a slip in the writing, such as a missing bracket, may be read too. */
    static final class NoName extends FeelProblem {

        private NoName(String message) {
            super(message);
        }
    }

    private DataOnly() {}

    /** @throws FeelProblem when it defines a function, or calls one that rules do not have */
    static void check(ASTNode node) {
        if (node == null) {
            return;
        }
        if (node instanceof FunctionDefNode) {
            throw new FeelProblem("不能定义函数（function），更不能调用外部程序（external）：规则是对数据的表达式；" + "请只用数据项、运算符和内置函数来写");
        }
        if (node instanceof FunctionInvocationNode call) {
            checkCall(call);
        }
        for (ASTNode child : node.getChildrenNode()) {
            check(child);
        }
    }

    private static void checkCall(FunctionInvocationNode call) {
        if (!(call.getName() instanceof NameRefNode name)) {
            check(call.getName());
            throw new NoName("“" + call.getText() + "”调用的不是内置函数；请写明函数名，如count(…)");
        }
        String called = Functions.normalized(name.getText());
        if (!Functions.has(called)) {
            throw new FeelProblem(
                    "不能用函数" + called + "()：" + REASONS.getOrDefault(called, "规则没有这个函数；请改用count、sum、contains等内置函数"));
        }
    }
}
