package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.validation.CheckedVersion;
import cn.edu.zzut.monitoring.validation.Summary;
import java.util.Optional;

/**
 * Where a task about data stands, as its person would say it.
 *
 * @param text such as 错误7项, or what is to be done where the task is not about figures
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
        /** Nothing is known of it. */
        OTHER
    }

    private static final WorkState NO_DATA = new WorkState(Kind.OTHER, "");
    private static final String NOTHING_THERE = "没有数据";

    /**
     * What is known of a submission.
     *
     * @param newest its newest version; empty where there is none
     * @param unexplained anomalies that nobody has explained
     */
    record Data(SubmissionState state, Optional<CheckedVersion> newest, int unexplained) {}

    static WorkState of(Optional<Does> does, Optional<Data> data) {
        return does.map(purpose -> data.map(known -> of(purpose, known)).orElseGet(() -> todo(purpose)))
                .orElse(NO_DATA);
    }

    /** What waits for its person where no figures of data tell it. */
    private static WorkState todo(Does does) {
        return switch (does) {
            case DRAFT -> open("待拟定");
            case REQUIRE -> open("待写明要求并下达");
            case DECOMPOSE -> open("待核对并确认");
            case LIST -> open("待编制并发布");
            case COMMENT -> open("待提出意见");
            case ANSWER -> open("待逐条答复");
            case RECHECK -> open("待复核");
            case REVIEW -> open("待审核");
            case DECIDE -> open("待审批");
            case RESPOND -> open("待阅知、说明");
            case RECORD -> open("待办理并登记");
            case HAND_OVER -> open("待提交");
            case RECEIVE -> open("待接收");
            case FILL, EXPLAIN, AUDIT -> NO_DATA;
        };
    }

    private static WorkState open(String text) {
        return new WorkState(Kind.OPEN, text);
    }

    private static WorkState of(Does does, Data data) {
        return switch (does) {
            case FILL -> data.state() == SubmissionState.RETURNED ? returned(data.newest()) : filling(data.newest());
            case AUDIT -> auditing(data.newest());
            case EXPLAIN ->
                data.unexplained() == 0
                        ? new WorkState(Kind.READY, "异常都已说明")
                        : new WorkState(Kind.OPEN, "待说明" + data.unexplained() + "项");
            default -> todo(does);
        };
    }

    private static WorkState returned(Optional<CheckedVersion> newest) {
        return new WorkState(
                Kind.RETURNED,
                newest.map(CheckedVersion::findings)
                        .filter(Summary::blocks)
                        .map(found -> "已退回，" + errors(found))
                        .orElse("已退回"));
    }

    private static WorkState auditing(Optional<CheckedVersion> newest) {
        return newest.map(WorkState::auditing).orElse(new WorkState(Kind.OPEN, NOTHING_THERE));
    }

    private static WorkState auditing(CheckedVersion newest) {
        Summary found = newest.findings();
        if (found.anomalies() > 0 || !newest.isClean()) {
            return new WorkState(
                    Kind.OPEN,
                    found.equals(Summary.NONE) ? shrunk(newest) : errors(found) + "，异常" + found.anomalies() + "项");
        }
        return new WorkState(Kind.READY, "没有错误和异常");
    }

    private static WorkState filling(Optional<CheckedVersion> newest) {
        return newest.map(WorkState::filling).orElse(new WorkState(Kind.NOTHING, "未上传"));
    }

    private static WorkState filling(CheckedVersion newest) {
        Summary found = newest.findings();
        if (!newest.isClean()) {
            return new WorkState(Kind.WRONG, found.blocks() ? errors(found) : shrunk(newest));
        }
        return new WorkState(Kind.READY, found.anomalies() == 0 ? "可提交" : "可提交，异常" + found.anomalies() + "项");
    }

    private static String errors(Summary found) {
        return "错误" + found.errors() + "项";
    }

    private static String shrunk(CheckedVersion newest) {
        return newest.rows() > 0 ? "行数比上一版本大减" : NOTHING_THERE;
    }
}
