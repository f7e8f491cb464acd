package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.training.Attempt;
import cn.edu.zzut.monitoring.training.Question;
import cn.edu.zzut.monitoring.training.Quizzes;
import cn.edu.zzut.monitoring.training.TrainingSettings;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 填报测验 of whoever is signed in; what is right is told with the result only. */
@RestController
@RequestMapping("/api/training")
class QuizController {

    private final Quizzes quizzes;
    private final TrainingSettings settings;
    private final CurrentUsers users;

    QuizController(Quizzes quizzes, TrainingSettings settings, CurrentUsers users) {
        this.quizzes = quizzes;
        this.settings = settings;
        this.users = users;
    }

    record AskedJson(String text, List<String> options, boolean multiple) {}

    record QuizJson(long id, List<AskedJson> questions) {}

    record JudgedJson(
            String text,
            List<String> options,
            Set<Integer> chosen,
            Set<Integer> right,
            boolean correct,
            String explanation,
            String reference) {}

    record AttemptJson(long id, int score, boolean passed, Instant handedInAt, List<JudgedJson> questions) {}

    /** @param attempts those that were handed in, the newest first; without their questions */
    record OwnQuizJson(
            int questions,
            int passPercent,
            int mostAttempts,
            boolean demanded,
            boolean passed,
            List<AttemptJson> attempts) {}

    @GetMapping("/{year}/quiz")
    OwnQuizJson own(@PathVariable int year) {
        List<Attempt> attempts = quizzes.of(year, person().id()).stream()
                .filter(attempt -> attempt.result().isPresent())
                .toList();
        return new OwnQuizJson(
                settings.questions(),
                settings.passPercent(),
                settings.attempts(),
                settings.mustPass(),
                attempts.stream().anyMatch(Attempt::isPassed),
                attempts.stream().map(attempt -> json(attempt, List.of())).toList());
    }

    /** Begins an attempt, or goes on with the one that was begun. */
    @PostMapping("/{year}/quiz")
    QuizJson begin(@PathVariable int year) {
        Attempt attempt = quizzes.begin(year, person().id());
        return new QuizJson(
                attempt.id(),
                attempt.questions().stream()
                        .map(question -> new AskedJson(question.text(), question.options(), question.isMultiple()))
                        .toList());
    }

    /** @param answers the chosen options' places, from 0, a set a question in the order in which they were asked */
    record QuizAnswersJson(List<Set<Integer>> answers) {}

    @PostMapping("/quiz/{id}")
    AttemptJson handIn(@PathVariable long id, @RequestBody QuizAnswersJson given) {
        Attempt attempt = quizzes.handIn(id, given.answers() == null ? List.of() : given.answers(), person().id());
        return json(
                attempt,
                IntStream.range(0, attempt.questions().size())
                        .mapToObj(place -> judged(attempt, place))
                        .toList());
    }

    private static JudgedJson judged(Attempt attempt, int place) {
        Question question = attempt.questions().get(place);
        return new JudgedJson(
                question.text(),
                question.options(),
                attempt.answers().get(place),
                question.right(),
                attempt.isRight(place),
                question.explanation(),
                question.reference());
    }

    private static AttemptJson json(Attempt attempt, List<JudgedJson> questions) {
        return new AttemptJson(
                attempt.id(),
                attempt.score(),
                attempt.isPassed(),
                attempt.result().orElseThrow().at(),
                questions);
    }

    private CurrentUser person() {
        CurrentUser user = users.get();
        if (user.person().isEmpty()) {
            throw Refusal.notYours("测验是给学校人员的，这个账号没有登记为人员。");
        }
        return user;
    }
}
