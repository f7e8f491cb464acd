package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.validation.Summary;
import java.util.Optional;

/**
 * Where a task about data stands, as its person would say it.
 *
 * @param text such as 错误7项; empty where the task is about no data
 */
public record WorkState(Kind kind, String text) {

    /** By which a page colours it. */
    public enum Kind {
        /** There is no version yet. */
        NOTHING,
        /** The newest version cannot be handed in, or has lost what the one before had. */
        WRONG,
        /** It came back and was not yet handed in again. */
        RETURNED,
        /** Nothing stands in the way of its person's word. */
        READY,
        /** Its person has to look or to write. */
        OPEN,
        /** It is about no data. */
        OTHER
    }

    private static final WorkState NO_DATA = new WorkState(Kind.OTHER, "");

    /**
     * What is known of the newest version.
     *
     * @param rows empty where there is no version
     * @param muchSmaller whether it has no rows or has lost most of those of the version before
     * @param unexplained anomalies that nobody has explained
     */
    record Data(
            SubmissionState state, Optional<Integer> rows, boolean muchSmaller, Summary findings, int unexplained) {}

    static WorkState of(Optional<Does> does, Optional<Data> data) {
        return does.flatMap(purpose -> data.map(known -> of(purpose, known))).orElse(NO_DATA);
    }

    private static WorkState of(Does does, Data data) {
        return switch (does) {
            case FILL -> data.state() == SubmissionState.RETURNED ? returned(data) : filling(data);
            case AUDIT -> auditing(data);
            case EXPLAIN ->
                data.unexplained() == 0
                        ? new WorkState(Kind.READY, "异常都已说明")
                        : new WorkState(Kind.OPEN, "待说明" + data.unexplained() + "项");
            default -> NO_DATA;
        };
    }

    private static WorkState returned(Data data) {
        int errors = data.findings().errors();
        return new WorkState(Kind.RETURNED, errors == 0 ? "已退回" : "已退回，错误" + errors + "项");
    }

    private static WorkState auditing(Data data) {
        Summary found = data.findings();
        if (found.errors() + found.anomalies() > 0) {
            return new WorkState(Kind.OPEN, "错误" + found.errors() + "项，异常" + found.anomalies() + "项");
        }
        return data.muchSmaller() ? new WorkState(Kind.OPEN, shrunk(data)) : new WorkState(Kind.READY, "没有错误和异常");
    }

    private static String shrunk(Data data) {
        return data.rows().filter(rows -> rows > 0).isPresent() ? "行数比上一版本大减" : "没有数据";
    }

    private static WorkState filling(Data data) {
        if (data.rows().isEmpty()) {
            return new WorkState(Kind.NOTHING, "未上传");
        }
        if (data.findings().errors() > 0) {
            return new WorkState(Kind.WRONG, "错误" + data.findings().errors() + "项");
        }
        if (data.muchSmaller()) {
            return new WorkState(Kind.WRONG, shrunk(data));
        }
        int anomalies = data.findings().anomalies();
        return new WorkState(Kind.READY, anomalies == 0 ? "可提交" : "可提交，异常" + anomalies + "项");
    }
}
