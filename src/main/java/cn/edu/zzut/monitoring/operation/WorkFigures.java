package cn.edu.zzut.monitoring.operation;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The work of the school and of the engine; each figure is one question of two seconds at most, at most every ten. */
@Component
class WorkFigures implements MeterBinder {

    private static final int MOST_SECONDS = 2;
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Versions that stand, of years that are not closed. */
    private static final String STANDING =
            """
             from monitoring.submission s
            join monitoring.submission_version v on v.submission_id = s.id and v.number = s.latest_version
            join monitoring.check_run c on c.version_id = v.id
            where s.year in (select year from monitoring.cycle where closed_at is null)""";

    private static final String DUE =
            " from act_ru_job where retries_ > 0 and suspension_state_ = 1 and coalesce(duedate_, create_time_) <= ?";

    private final JdbcTemplate database;
    private final SchoolClock clock;

    WorkFigures(DataSource source, SchoolClock clock) {
        this.database = new JdbcTemplate(source);
        this.database.setQueryTimeout(MOST_SECONDS);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        figure(registry, "tasks.open", "待办任务", "select count(*) from act_ru_task");
        figure(registry, "tasks.late", "已逾期的任务", "select count(*) from act_ru_task where due_date_ < ?");
        figure(
                registry,
                "uploads",
                "未结束年度已保存的版本",
                """
                select count(*) from monitoring.submission_version v join monitoring.submission s on s.id = v.submission_id
                where s.year in (select year from monitoring.cycle where closed_at is null)""");
        figure(
                registry,
                "findings",
                "现有版本的校验错误",
                Tags.of("severity", "error"),
                "select coalesce(sum(c.errors), 0)" + STANDING);
        figure(
                registry,
                "findings",
                "现有版本的校验疑点",
                Tags.of("severity", "anomaly"),
                "select coalesce(sum(c.anomalies), 0)" + STANDING);
        figure(registry, "mails.waiting", "待发送的邮件和群消息", "select count(*) from monitoring.mail where state = 'WAITING'");
        figure(
                registry,
                "mails.undeliverable",
                "无法送达的邮件",
                "select count(*) from monitoring.mail where state = 'UNDELIVERABLE'");
        figure(registry, "jobs", "后台任务和定时器", "select count(*) from act_ru_job");
        figure(registry, "jobs.due", "已到时间还没有办的后台任务", "select count(*)" + DUE);
        figure(
                registry,
                "jobs.due.oldest.seconds",
                "最早到时间的后台任务已等待的秒数",
                "select coalesce(extract(epoch from ?::timestamp - min(coalesce(duedate_, create_time_))), 0)" + DUE);
        figure(registry, "incidents", "流程故障", "select count(*) from act_ru_incident");
    }

    private void figure(MeterRegistry registry, String name, String what, String question) {
        figure(registry, name, what, Tags.empty(), question);
    }

    private void figure(MeterRegistry registry, String name, String what, Tags tags, String question) {
        Figure figure = new Figure(() -> ask(question), System::nanoTime, FRESH);
        Gauge.builder("monitoring." + name, figure, Figure::value)
                .description(what)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** Each question mark is now. */
    private Number ask(String question) {
        int marks = (int) question.chars().filter(sign -> sign == '?').count();
        Object[] now =
                Collections.nCopies(marks, Timestamp.from(clock.instant())).toArray();
        return Optional.ofNullable(database.queryForObject(question, Number.class, now))
                .orElse(Double.NaN);
    }
}
