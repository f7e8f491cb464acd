package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of reports that people write; what was written stays on record, the newest counts. */
@Service
@Transactional
public class ReportTexts {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 60;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final ReportTemplates templates;
    private final JdbcClient jdbc;
    private final Organization organization;
    private final SchoolClock clock;
    private final ArchivedYears archived;

    ReportTexts(
            ReportTemplates templates,
            JdbcClient jdbc,
            Organization organization,
            SchoolClock clock,
            ArchivedYears archived) {
        this.templates = templates;
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
        this.archived = archived;
    }

    /**
     * A part as it was written last.
     *
     * @param number how often it was written; 0 where nothing was, by whoever has left it empty
     */
    public record Written(String part, int number, String text, PersonId by, Instant at) {}

    /** The parts that were ever written of a subject's report, by their names. */
    @Transactional(readOnly = true)
    public Map<String, Written> of(int year, Level level, String subject) {
        List<Written> all = jdbc.sql(
                        """
                        select part, number, text, written_by, written_at from monitoring.report_text
                        where year = ? and level = ? and subject = ? order by number""")
                .params(year, level.name(), subject)
                .query((row, n) -> new Written(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        new PersonId(row.getString(4)),
                        row.getTimestamp(5).toInstant()))
                .list();
        Map<String, Written> newest = new LinkedHashMap<>();
        all.forEach(written -> newest.put(written.part(), written));
        return newest;
    }

    /** How often each part was written: level and subject's code → part → number. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Integer>> numbers(int year) {
        Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select level, subject, part, max(number) from monitoring.report_text
                        where year = ? group by level, subject, part""")
                .param(year)
                .query(row -> {
                    numbers.computeIfAbsent(
                                    Foundations.Foundation.key(Level.valueOf(row.getString(1)), row.getString(2)),
                                    key -> new LinkedHashMap<>())
                            .put(row.getString(3), row.getInt(4));
                });
        return numbers;
    }

    private void requirePart(Level level, String part) {
        List<String> parts = templates.parts(level);
        if (!parts.contains(part)) {
            String named = Words.hasControls(part) ? "这个名称" : "“" + part + "”";
            throw Refusal.invalid(level.title() + "报告的现用模板中没有" + named + "这一部分，没有保存。"
                    + (parts.isEmpty() ? "现用模板没有需要撰写的部分。" : "可以撰写的有：" + String.join("、", parts) + "。"));
        }
    }

    /**
     * Writes a part; the same again is not written.
     *
     * @param basedOn the number of what the writer had before her; 0 where nothing was written
     * @throws Refusal when the year is archived, somebody else has written since, the template in use has no such part, or the text is too long or
     *     holds control signs
     */
    public Written write(int year, Subject subject, String part, int basedOn, String text, PersonId by) {
        if (part.isBlank() || part.length() > LONGEST_NAME) {
            throw Refusal.invalid("请写明是报告的哪一部分，名称在" + LONGEST_NAME + "字以内。");
        }
        archived.requireOpen(year, "“" + part + "”没有保存");
        requirePart(subject.level(), part);
        if (Words.hasControls(text)) {
            throw Refusal.invalid("“" + part + "”中有看不见的控制字符，没有保存。它们多半来自复制粘贴：请先粘贴到记事本，再复制过来保存。");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("这一部分有" + text.length() + "字，超过" + LONGEST + "字。请精简后保存，或分成几个部分。");
        }
        Written standing = Optional.ofNullable(
                        of(year, subject.level(), subject.code()).get(part))
                .orElseGet(() -> new Written(part, 0, "", by, clock.instant()));
        if (standing.number() == basedOn && standing.text().equals(text.strip())) {
            Attempt.findsItDone();
            return standing;
        }
        Optional<Integer> added = jdbc.sql(
                        """
                        insert into monitoring.report_text
                            (year, level, subject, part, number, text, written_by, written_at)
                        select ?, ?, ?, ?, ?, ?, ?, ? where not exists (
                            select from monitoring.report_text
                            where year = ? and level = ? and subject = ? and part = ? and number > ?)
                            and (? = 0 or exists (select from monitoring.report_text
                            where year = ? and level = ? and subject = ? and part = ? and number = ?))
                        on conflict do nothing returning number""")
                .params(
                        year,
                        subject.level().name(),
                        subject.code(),
                        part,
                        basedOn + 1,
                        text.strip(),
                        by.value(),
                        Timestamp.from(clock.instant()),
                        year,
                        subject.level().name(),
                        subject.code(),
                        part,
                        basedOn,
                        basedOn,
                        year,
                        subject.level().name(),
                        subject.code(),
                        part,
                        basedOn)
                .query(Integer.class)
                .optional();
        Written newest = Optional.ofNullable(
                        of(year, subject.level(), subject.code()).get(part))
                .orElseThrow(() -> Refusal.conflict("刚刚另有一次保存", "“" + part + "”没有保存：页面上的内容不是最新的。请刷新后重试。"));
        if (added.isEmpty()) {
            throw Refusal.conflict(
                    "刚刚另有一次保存",
                    organization.nameOf(newest.by()) + "在"
                            + MINUTE.format(newest.at().atZone(SchoolClock.ZONE))
                            + "改过“" + part + "”，您的文字没有保存，还在本页。请先复制自己的文字，再载入最新的，合并后保存。");
        }
        return newest;
    }
}
