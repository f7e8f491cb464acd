package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 口径问答 (第二十四条): what people ask of definitions, and what the office answers for all; former answers are kept. */
@Service
@Transactional
public class DefinitionQuestions {

    private static final int DAYS_TO_ANSWER = 3;
    private static final int MOST_OPEN = 20;

    private final JdbcClient jdbc;
    private final QuestionMails mails;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    DefinitionQuestions(JdbcClient jdbc, QuestionMails mails, WorkingDays workingDays, SchoolClock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** One answer, and whose it is. */
    public record Answer(String text, PersonId by, Instant at) {}

    /**
     * @param column empty where it is about the whole table
     * @param answers the newest first; empty before
     */
    public record Asked(
            long id, String table, String column, String text, PersonId by, Instant at, List<Answer> answers) {}

    /** All, the newest first. */
    @Transactional(readOnly = true)
    public List<Asked> all() {
        Map<Long, List<Answer>> answers = new LinkedHashMap<>();
        jdbc.sql(
                        "select question_id, text, answered_by, answered_at from monitoring.definition_answer order by id desc")
                .query((row, n) -> answers.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                        .add(new Answer(
                                row.getString(2),
                                new PersonId(row.getString(3)),
                                row.getTimestamp(4).toInstant())))
                .list();
        return jdbc.sql(
                        """
                select id, table_code, column_name, text, asked_by, asked_at from monitoring.definition_question
                order by id desc""")
                .query((row, n) -> new Asked(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new PersonId(row.getString(5)),
                        row.getTimestamp(6).toInstant(),
                        List.copyOf(answers.getOrDefault(row.getLong(1), List.of()))))
                .list();
    }

    /** Whether the office should have answered before today. */
    public boolean isLate(Asked asked) {
        return asked.answers().isEmpty()
                && workingDays
                        .plus(SchoolClock.dayOf(asked.at()), DAYS_TO_ANSWER)
                        .isBefore(clock.today());
    }

    /** Asks, and tells the office. */
    public void ask(String table, String column, String text, PersonId by) {
        String question = Bounds.some("问题", text, 1000);
        long open = all().stream()
                .filter(asked -> asked.by().equals(by) && asked.answers().isEmpty())
                .count();
        if (open >= MOST_OPEN) {
            throw Refusal.conflict("您已有" + MOST_OPEN + "个问题等待答复，请等评估督导处答复后再提问。");
        }
        long id = jdbc.sql(
                        """
                insert into monitoring.definition_question (table_code, column_name, text, asked_by, asked_at)
                values (?, ?, ?, ?, ?) returning id""")
                .params(table, column, question, by.value(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        mails.asked(find(id));
    }

    /** Answers for all, or puts an answer right; the asker is told. */
    public void answer(long id, String text, PersonId by) {
        String answer = Bounds.some("答复", text, 2000);
        Asked before = find(id);
        if (!before.answers().isEmpty() && before.answers().get(0).text().equals(answer)) {
            throw Refusal.conflict("答复没有变化。");
        }
        jdbc.sql(
                        """
                insert into monitoring.definition_answer (question_id, text, answered_by, answered_at)
                values (?, ?, ?, ?)""")
                .params(id, answer, by.value(), Timestamp.from(clock.instant()))
                .update();
        mails.answered(find(id));
    }

    private Asked find(long id) {
        return all().stream()
                .filter(asked -> asked.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这个问题。请刷新后重试。"));
    }
}
