package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number of a submission, from 1; in JSON, addresses and variables of processes it is a bare number. */
public record SubmissionId(long value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubmissionId {
        if (value < 1) {
            throw Refusal.invalid("报送编号“" + value + "”不合规：应为正整数。请从任务列表中打开报送。");
        }
    }

    /**
     * As it stands in an address or a key; Spring reads path variables by this.
     *
     * @throws NumberFormatException when it is no number
     */
    public static SubmissionId of(String text) {
        return new SubmissionId(Long.parseLong(text));
    }

    @Override
    @JsonValue
    public long value() {
        return value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
