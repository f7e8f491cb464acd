package cn.edu.zzut.monitoring.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;

/** Whatever the engine says that its users did is told in Chinese. */
class DeedWordsTest {

    private static List<String> constants(Class<?> of, String beginning) {
        return Arrays.stream(of.getFields())
                .filter(field -> field.getName().startsWith(beginning) && field.getType() == String.class)
                .map(DeedWordsTest::value)
                .toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyOperationOfTheEngineHasItsWord() {
        assertThat(constants(UserOperationLogEntry.class, "OPERATION_TYPE_"))
                .hasSizeGreaterThan(40)
                .allSatisfy(operation -> assertThat(DeedWords.OPERATIONS).containsKey(operation));
    }

    @Test
    void everyThingOfTheEngineHasItsWord() {
        assertThat(constants(EntityTypes.class, ""))
                .hasSizeGreaterThan(20)
                .allSatisfy(thing -> assertThat(DeedWords.THINGS).containsKey(thing));
    }

    @Test
    void together() {
        assertThat(DeedWords.deed("Complete", "Task")).isEqualTo("办结任务");
        assertThat(DeedWords.deed("SetJobRetries", "Job")).isEqualTo("改作业的重试次数");
        assertThat(DeedWords.deed("Delete", "ProcessInstance")).isEqualTo("删除流程实例");
        assertThat(DeedWords.deed("Assign", "Task")).isEqualTo("改办理人");
        assertThat(DeedWords.deed("Fly", "Kite")).isEqualTo("引擎操作 Fly Kite");
    }

    @Test
    void timesAreTheSchools() {
        assertThat(DeedWords.value("dueDate", "1924992000000")).isEqualTo("2031-01-01 08:00:00");
        assertThat(DeedWords.value("retries", "1924992000000")).isEqualTo("1924992000000");
        assertThat(DeedWords.value("suspensionState", "suspended")).isEqualTo("已暂停");
        assertThat(DeedWords.value("assignee", "null")).isEmpty();
    }
}
