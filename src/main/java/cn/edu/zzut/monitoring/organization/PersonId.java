package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A sign-in name; in JSON, in variables of processes and in the database it is a bare text. */
public record PersonId(String value) {

    /** In whose name the application records what it does by itself. */
    public static final PersonId SYSTEM = new PersonId("system");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (value.isBlank()) {
            throw Refusal.invalid("没有说明是谁：用户名不能为空。");
        }
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
