package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 口径问答 (第二十四条): what people ask of definitions, and what the office answers for all; former answers are kept. */
@Service
@Transactional
public class DefinitionQuestions {

    private static final int MOST_OPEN = 20;

    private final JdbcClient jdbc;
    private final SameQuestions same;
    private final QuestionMails mails;
    private final TrainingSettings settings;
    private final WorkingDays workingDays;
    private final SaidOnce saidOnce;
    private final SchoolClock clock;

    DefinitionQuestions(
            JdbcClient jdbc,
            SameQuestions same,
            QuestionMails mails,
            TrainingSettings settings,
            WorkingDays workingDays,
            SaidOnce saidOnce,
            SchoolClock clock) {
        this.saidOnce = saidOnce;
        this.jdbc = jdbc;
        this.same = same;
        this.settings = settings;
        this.mails = mails;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** One answer, and whose it is. */
    public record Answer(String text, PersonId by, Instant at) {}

    /**
     * @param column empty where it is about the whole table
     * @param sameAs the question asked before that it leads to; 0 where there is none
     * @param answers the newest first, those of the other one where it leads to one; empty before
     */
    public record Asked(
            long id,
            String table,
            String column,
            String text,
            PersonId by,
            Instant at,
            long sameAs,
            List<Answer> answers) {}

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
        Map<Long, Long> others = same.all();
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
                        others.getOrDefault(row.getLong(1), 0L),
                        List.copyOf(
                                answers.getOrDefault(others.getOrDefault(row.getLong(1), row.getLong(1)), List.of()))))
                .list();
    }

    /** Whether the office should have answered before today. */
    public boolean isLate(Asked asked) {
        return asked.answers().isEmpty() && asked.sameAs() == 0 && dueOn(asked).isBefore(clock.today());
    }

    /** The day by whose end the office answers. */
    public LocalDate dueOn(Asked asked) {
        return workingDays.plus(SchoolClock.dayOf(asked.at()), settings.answerDays());
    }

    /** Asks, {@linkplain SaidOnce once}, and tells the office. */
    public void ask(String table, String column, String text, PersonId by) {
        String question = Bounds.some("问题", text, 1000);
        Instant since = saidOnce.since("questions of " + by);
        List<Asked> mine = all().stream().filter(asked -> asked.by().equals(by)).toList();
        if (mine.stream()
                .anyMatch(asked -> asked.table().equals(table)
                        && asked.column().equals(column)
                        && asked.text().equals(question)
                        && asked.at().isAfter(since))) {
            return;
        }
        long open = mine.stream().filter(asked -> asked.answers().isEmpty()).count();
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
        Asked asked = find(id);
        mails.asked(asked, dueOn(asked));
    }

    /** Answers for all, or puts an answer right; the asker is told. */
    public void answer(long id, String text, PersonId by) {
        String answer = Bounds.some("答复", text, 2000);
        Asked before = find(id);
        if (before.sameAs() > 0) {
            throw Refusal.conflict("这个问题已指向相同的问题，请更正那个问题的答复，或者先取消指向。");
        }
        if (!before.answers().isEmpty() && before.answers().get(0).text().equals(answer)) {
            Attempt.findsItDone();
            return;
        }
        jdbc.sql(
                        """
                insert into monitoring.definition_answer (question_id, text, answered_by, answered_at)
                values (?, ?, ?, ?)""")
                .params(id, answer, by.value(), Timestamp.from(clock.instant()))
                .update();
        all().stream().filter(asked -> asked.id() == id || asked.sameAs() == id).forEach(mails::answered);
    }

    /**
     * Says that it was asked before: the other's answer is shown with it, and whoever asked is told of it.
     *
     * @param other 0 to undo it
     */
    public void pointTo(long id, long other, PersonId by) {
        Asked asked = find(id);
        if (asked.sameAs() == other) {
            Attempt.findsItDone();
            return;
        }
        if (other != 0) {
            requireOriginal(asked, find(other));
        }
        same.mark(id, other == 0 ? Optional.empty() : Optional.of(other), by);
        Asked after = find(id);
        if (other != 0 && !after.answers().isEmpty()) {
            mails.answered(after);
        }
    }

    private void requireOriginal(Asked asked, Asked other) {
        if (asked.id() == other.id()) {
            throw Refusal.invalid("一个问题不能指向它自己，请选择另一个问题。");
        }
        if (other.sameAs() > 0) {
            throw Refusal.invalid("那个问题也指向别的问题，请直接指向有答复的那一个。");
        }
        if (all().stream().anyMatch(one -> one.sameAs() == asked.id())) {
            throw Refusal.conflict("已有问题指向这个问题，它不能再指向别的问题。");
        }
    }

    /** @throws Refusal where there is none */
    @Transactional(readOnly = true)
    public Asked get(long id) {
        return find(id);
    }

    private Asked find(long id) {
        return all().stream()
                .filter(asked -> asked.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这个问题。请刷新后重试。"));
    }
}
