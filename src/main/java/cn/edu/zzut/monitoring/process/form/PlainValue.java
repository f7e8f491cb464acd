package cn.edu.zzut.monitoring.process.form;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.type.JsonValueType;

/**
 * Texts, numbers, yes and no, and lists of these: what a form can ask for. A value of a type that the sender names, such as
 * Object, would have the server make an instance of whatever class is named in it.
 */
final class PlainValue {

    private PlainValue() {}

    /** Looks at the type that was sent before anything is made of the value. */
    static boolean isPlain(Map<String, Object> answers, String name) {
        if (answers instanceof VariableMap typed && !isPlainType(typed.getValueTyped(name))) {
            return false;
        }
        return isPlain(answers.get(name));
    }

    private static boolean isPlainType(TypedValue value) {
        ValueType type = value == null ? null : value.getType();
        return type == null
                || type == ValueType.NULL
                || type instanceof JsonValueType
                || (type instanceof PrimitiveValueType && type != ValueType.BYTES && type != ValueType.FILE);
    }

    private static boolean isPlain(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().allMatch(PlainValue::isPlain);
        }
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().allMatch(PlainValue::isPlain);
        }
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof SpinJsonNode;
    }
}
