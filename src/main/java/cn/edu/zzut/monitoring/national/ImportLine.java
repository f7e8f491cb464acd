package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import java.util.List;
import java.util.Optional;

/**
 * A table on the checklist.
 *
 * @param version of the package's file; 0 where there is none
 * @param rows that the package has of it
 * @param tick what the office has said; empty before, and where it was said of another version
 * @param takenBack what was last taken back; empty where anything is said now, or never was
 * @param findings how many the platform's newest error list has of the version
 */
public record ImportLine(
        TableDefinition table,
        Submission submission,
        State state,
        List<String> files,
        int version,
        int rows,
        Optional<Tick> tick,
        Optional<TakenBack> takenBack,
        int findings) {

    public ImportLine {
        files = List.copyOf(files);
    }

    /** Where a table is on its way to the platform. */
    public enum State {
        NOT_LOCKED("没有锁定", false),
        NOT_PACKED("须重新生成上报数据包", false),
        TO_IMPORT("待导入", false),
        IMPORTED("已上报", true),
        LEFT_OUT("不上报", true),
        EMPTY("空表，没有文件", true);

        private final String title;
        private final boolean done;

        State(String title, boolean done) {
            this.title = title;
            this.done = done;
        }

        public String title() {
            return title;
        }

        /** Whether nothing is left to do. */
        public boolean isDone() {
            return done;
        }
    }

    /** Whether the platform shows another number of rows than were sent. */
    public boolean isCountedOtherwise() {
        return tick.filter(Tick::isImported)
                .filter(said -> said.platformRows().getAsInt() != rows)
                .isPresent();
    }
}
