package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 题库: the questions that the office keeps. A changed one is a new edition; what was asked stays with whom it was asked. */
@Service
@Transactional
public class QuestionBank {

    private final JdbcClient jdbc;
    private final SchoolClock clock;

    QuestionBank(JdbcClient jdbc, SchoolClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a question is worth. */
    public enum State {
        /** Shipped, and not looked at by the office yet. */
        EXAMPLE("示例"),
        ADOPTED("采用"),
        ENDED("停用");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param edition 1 for the first words */
    public record Kept(Question question, int edition, State state) {}

    /** The newest edition of each, by number. */
    @Transactional(readOnly = true)
    public List<Kept> all() {
        return jdbc.sql(
                        """
                select distinct on (number) number, text, options, right_ones, explanation, reference, edition, state
                from monitoring.quiz_question order by number, edition desc""")
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Question(
                        row.getInt(1),
                        row.getString(2),
                        Json.read(row.getString(3), new TypeReference<List<String>>() {}),
                        Json.read(row.getString(4), new TypeReference<Set<Integer>>() {}),
                        row.getString(5),
                        row.getString(6)),
                row.getInt(7),
                State.valueOf(row.getString(8)));
    }

    /** Those that may be drawn. */
    @Transactional(readOnly = true)
    public List<Question> adopted() {
        return all().stream()
                .filter(kept -> kept.state() == State.ADOPTED)
                .map(Kept::question)
                .toList();
    }

    /** Adds a question where its number is 0, else writes it anew; the office's own words are adopted. */
    public void write(Question question, PersonId by) {
        lock();
        if (question.number() == 0) {
            int next = all().stream()
                            .mapToInt(kept -> kept.question().number())
                            .max()
                            .orElse(0)
                    + 1;
            insert(question, next, 1, State.ADOPTED, by);
            return;
        }
        Kept before = kept(question.number());
        if (!before.question().equals(question) || before.state() != State.ADOPTED) {
            insert(question, question.number(), before.edition() + 1, State.ADOPTED, by);
        }
    }

    /** Examples that the office has read become the school's own. */
    public int adoptExamples(PersonId by) {
        lock();
        List<Kept> examples =
                all().stream().filter(kept -> kept.state() == State.EXAMPLE).toList();
        examples.forEach(
                kept -> insert(kept.question(), kept.question().number(), kept.edition() + 1, State.ADOPTED, by));
        return examples.size();
    }

    /** It is not drawn any more. */
    public void end(int number, PersonId by) {
        lock();
        Kept before = kept(number);
        if (before.state() != State.ENDED) {
            insert(before.question(), number, before.edition() + 1, State.ENDED, by);
        }
    }

    private Kept kept(int number) {
        return all().stream()
                .filter(kept -> kept.question().number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("题库中没有第" + number + "题。新题的题号请留空。"));
    }

    private void lock() {
        jdbc.sql("lock table monitoring.quiz_question in share row exclusive mode")
                .update();
    }

    private void insert(Question question, int number, int edition, State state, PersonId by) {
        jdbc.sql(
                        """
                insert into monitoring.quiz_question (number, edition, text, options, right_ones, explanation, reference,
                    state, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        edition,
                        question.text(),
                        Json.write(question.options()),
                        Json.write(question.right()),
                        question.explanation(),
                        question.reference(),
                        state.name(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
