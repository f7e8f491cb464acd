package cn.edu.zzut.monitoring.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/** What a question of a form may be answered with: a text “false” is no box left empty. */
enum AnswerType {
    YES_OR_NO("勾选或不勾选", Boolean.class),
    NUMBER("数字", Number.class),
    TEXT("文字", String.class),
    LIST("列表", Collection.class);

    private final String title;
    private final Class<?> type;

    AnswerType(String title, Class<?> type) {
        this.title = title;
        this.type = type;
    }

    static AnswerType of(JsonNode question) {
        return switch (question.path("type").asText()) {
            case "checkbox" -> YES_OR_NO;
            case "number" -> NUMBER;
            case "checklist", "taglist", "dynamiclist" -> LIST;
            default -> TEXT;
        };
    }

    String title() {
        return title;
    }

    /** @param answer as {@code Answers} unpacks it; not null */
    boolean accepts(Object answer) {
        return type.isInstance(answer);
    }
}
