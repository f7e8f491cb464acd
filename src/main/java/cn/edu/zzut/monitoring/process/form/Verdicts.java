package cn.edu.zzut.monitoring.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * Which of the forms' questions asks for a decision on what others have done or asked for: it is approved or returned,
 * received or refused. How somebody goes on with work of their own is none.
 */
final class Verdicts {

    private static final Pattern LABEL =
            Pattern.compile("(审核|审批|复核|复查|备案|接收|单位负责人|本单位的)意见|审核结论|(复核|核实)结果|接收情况|(处理|校长办公会)决定");

    private Verdicts() {}

    static boolean isOne(JsonNode question) {
        return TaskForms.key(question).equals("decision")
                && LABEL.matcher(FormContract.label(question)).matches();
    }
}
