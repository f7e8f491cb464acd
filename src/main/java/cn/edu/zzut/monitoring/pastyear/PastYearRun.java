package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that was sent for a year, and what became of it.
 *
 * @param sha256 of the file
 * @param doing what is being done with it, and how far it is
 * @param failure why the last thing was not done, in Chinese
 * @param likeness the same for the same content; empty before it is read
 * @param importedBy who brought it in, and when; empty before
 * @param endedBy who took it back or replaced it, when and why; empty before
 */
public record PastYearRun(
        long id,
        int year,
        State state,
        String fileName,
        String sha256,
        long size,
        PersonId startedBy,
        Instant startedAt,
        String doing,
        int done,
        int ofAll,
        Optional<String> failure,
        String likeness,
        int tables,
        int rows,
        Optional<PersonId> importedBy,
        Optional<Instant> importedAt,
        Optional<PersonId> endedBy,
        Optional<Instant> endedAt,
        String reason) {

    /** Where it stands. */
    public enum State {
        TRYING("正在试读"),
        TRIED("试读完成，尚未导入"),
        FAILED("不能读取"),
        IMPORTING("正在导入"),
        CHECKING("已导入，正在校验"),
        IMPORTED("已导入"),
        UNCHANGED("与已导入的内容相同，没有变化"),
        /** Only within the transaction that takes it back. */
        TAKING_BACK("正在撤销"),
        WITHDRAWN("已撤销"),
        REPLACED("已更换"),
        ABANDONED("已放弃");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean isAtWork() {
        return state == State.TRYING || state == State.IMPORTING || state == State.CHECKING;
    }

    /** Whether its data are the year's. */
    public boolean isInForce() {
        return state == State.CHECKING || state == State.IMPORTED;
    }
}
