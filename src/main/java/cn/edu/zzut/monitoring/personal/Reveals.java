package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.Privacy;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看个人信息: whoever judges a table and has to tell whom a row is about is shown its personal columns, one row at a time, for
 * a reason that stays on record. Sensitive ones (个人信息保护法第二十八条) nobody needs for that.
 */
@Service
@Transactional
public class Reveals {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_A_DAY = 100;

    private final Submissions submissions;
    private final SchoolClock clock;
    private final JdbcClient jdbc;
    private final Trail trail;

    Reveals(Submissions submissions, SchoolClock clock, JdbcClient jdbc, Trail trail) {
        this.submissions = submissions;
        this.clock = clock;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** One such look. */
    public record Reveal(
            long submission, int version, int row, List<String> columns, PersonId by, String reason, Instant at) {}

    /**
     * What stands in the personal columns of that row of the newest version: column → text.
     *
     * @throws Refusal without a reason, where there is no such row, or where somebody looks at too many
     */
    public Map<String, String> reveal(Submission submission, int row, String reason, PersonId by) {
        String why = Words.isNone(reason) ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON || Words.hasControls(why)) {
            throw Refusal.invalid("请写明为什么需要知道这一行是谁，" + SHORTEST_REASON + "到" + LONGEST_REASON + "个字。理由连同您的姓名、时间一并登记。");
        }
        if (today(by) >= MOST_A_DAY) {
            throw Refusal.conflict("您今天已经查看了" + MOST_A_DAY + "行的个人信息，请明天再看，或请评估督导处协助。");
        }
        SubmissionVersion version = submissions.latest(submission.id()).orElseThrow(() -> Refusal.hidden("这张表还没有数据。"));
        TableRow found = submissions.rows(version).stream()
                .filter(one -> one.number() == row)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有第" + row + "行。请刷新后重新选择。"));
        Map<String, String> shown = shown(submissions.definition(submission), found);
        jdbc.sql(
                        """
                insert into monitoring.personal_reveal (submission_id, version, row_no, columns, person_id, reason, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submission.id().value(),
                        version.number(),
                        row,
                        String.join("、", shown.keySet()),
                        by.value(),
                        why,
                        Timestamp.from(clock.instant()))
                .update();
        trail.note(
                Act.READ,
                Subject.here()
                        .saying("查看版本" + version.number() + "第" + row + "行是谁：" + String.join("、", shown.keySet())));
        return shown;
    }

    private static Map<String, String> shown(TableDefinition table, TableRow row) {
        Map<String, String> shown = new LinkedHashMap<>();
        table.columns().stream()
                .filter(column -> column.privacy() == Privacy.PERSONAL)
                .map(Column::name)
                .forEach(name -> shown.put(name, row.value(name)));
        if (shown.isEmpty()) {
            throw Refusal.invalid("这张表没有可以查看的个人信息：敏感个人信息在审核中不提供。");
        }
        return shown;
    }

    private int today(PersonId by) {
        return jdbc.sql("select count(*) from monitoring.personal_reveal where person_id = ? and at >= ?")
                .params(
                        by.value(),
                        Timestamp.from(
                                clock.today().atStartOfDay(SchoolClock.ZONE).toInstant()))
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Reveal> newest(int most) {
        return jdbc.sql(
                        """
                select submission_id, version, row_no, columns, person_id, reason, at
                from monitoring.personal_reveal order by id desc limit ?""")
                .param(most)
                .query((row, n) -> new Reveal(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        List.of(row.getString(4).split("、")),
                        new PersonId(row.getString(5)),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()))
                .list();
    }
}
