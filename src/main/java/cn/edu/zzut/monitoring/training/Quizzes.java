package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.type.TypeReference;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 填报测验 (第十七条): drawn from the bank, judged here, each attempt kept as it was. */
@Service
@Transactional
public class Quizzes {

    private static final String SELECT =
            "select id, year, person_id, questions, answers, score, passed, begun_at, handed_in_at from monitoring.quiz_attempt ";

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final Cycles cycles;
    private final TrainingSettings settings;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final Random random = new SecureRandom();

    Quizzes(
            JdbcClient jdbc,
            QuestionBank bank,
            Cycles cycles,
            TrainingSettings settings,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.cycles = cycles;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** The person's, the newest first. */
    @Transactional(readOnly = true)
    public List<Attempt> of(int year, PersonId person) {
        return jdbc.sql(SELECT + "where year = ? and person_id = ? order by id desc")
                .params(year, person.value())
                .query((row, n) -> attempt(row))
                .list();
    }

    /** All that were handed in, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> of(int year) {
        return jdbc.sql(SELECT + "where year = ? and handed_in_at is not null order by id")
                .param(year)
                .query((row, n) -> attempt(row))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean hasPassed(int year, PersonId person) {
        return of(year, person).stream().anyMatch(Attempt::isPassed);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String answers = row.getString(5);
        Timestamp at = row.getTimestamp(9);
        return new Attempt(
                row.getLong(1),
                row.getInt(2),
                new PersonId(row.getString(3)),
                Json.read(row.getString(4), new TypeReference<List<Question>>() {}),
                answers == null ? List.of() : Json.read(answers, new TypeReference<List<Set<Integer>>>() {}),
                at == null
                        ? Optional.empty()
                        : Optional.of(new Attempt.Result(row.getInt(6), row.getBoolean(7), at.toInstant())),
                row.getTimestamp(8).toInstant());
    }

    /** The attempt that the person has begun, else a new one. */
    public Attempt begin(int year, PersonId person) {
        cycles.requireOpen(year);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("quiz:" + year + ":" + person)
                .query((row, n) -> true)
                .list();
        List<Attempt> before = of(year, person);
        Optional<Attempt> begun =
                before.stream().filter(attempt -> attempt.result().isEmpty()).findFirst();
        if (begun.isPresent()) {
            return begun.get();
        }
        if (settings.attempts() > 0 && before.size() >= settings.attempts()) {
            throw Refusal.conflict("测验每年最多" + settings.attempts() + "次，您已用完。请与评估督导处联系，参加补训。");
        }
        long id = jdbc.sql(
                        """
                insert into monitoring.quiz_attempt (year, person_id, questions, begun_at) values (?, ?, ?, ?)
                returning id""")
                .params(year, person.value(), Json.write(drawn()), Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return get(id, person);
    }

    private List<Question> drawn() {
        List<Question> all = new ArrayList<>(bank.adopted());
        if (all.size() < settings.questions()) {
            throw Refusal.conflict(
                    "测验还没有准备好", "题库中采用的题目有" + all.size() + "道，测验要" + settings.questions() + "道。请等评估督导处采用或补充题目后再测验。");
        }
        Collections.shuffle(all, random);
        return all.subList(0, settings.questions()).stream()
                .map(question -> question.shuffled(random))
                .toList();
    }

    private Attempt get(long id, PersonId person) {
        return jdbc.sql(SELECT + "where id = ? and person_id = ? for update")
                .params(id, person.value())
                .query((row, n) -> attempt(row))
                .optional()
                .orElseThrow(() -> Refusal.hidden("没有这次测验，或者不是您的测验。"));
    }

    /** Judges the answers, a set a question in the order in which they were asked; once. */
    public Attempt handIn(long id, List<Set<Integer>> answers, PersonId person) {
        Attempt attempt = get(id, person);
        cycles.requireOpen(attempt.year());
        if (attempt.result().isPresent()) {
            throw Refusal.conflict("这次测验已经交卷，结果不能更改。可以再测一次。");
        }
        requireAnswered(attempt, answers);
        int right = attempt.countRight(answers);
        jdbc.sql("update monitoring.quiz_attempt set answers = ?, score = ?, passed = ?, handed_in_at = ? where id = ?")
                .params(
                        Json.write(answers),
                        right,
                        settings.isPass(right, attempt.questions().size()),
                        Timestamp.from(clock.instant()),
                        id)
                .update();
        events.publishEvent(new TrainingSessions.TrainingChanged(attempt.year()));
        return get(id, person);
    }

    private static void requireAnswered(Attempt attempt, List<Set<Integer>> answers) {
        if (answers.size() != attempt.questions().size()) {
            throw Refusal.invalid("这次测验有" + attempt.questions().size() + "道题，收到" + answers.size() + "个答案。请刷新后重新作答。");
        }
        for (int i = 0; i < answers.size(); i++) {
            Set<Integer> chosen = answers.get(i);
            int options = attempt.questions().get(i).options().size();
            if (chosen == null || chosen.isEmpty()) {
                throw Refusal.invalid("第" + (i + 1) + "题还没有作答。");
            }
            if (chosen.stream().anyMatch(one -> one == null || one < 0 || one >= options)) {
                throw Refusal.invalid("第" + (i + 1) + "题的答案不在选项之内。");
            }
        }
    }
}
