package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.review.Conclusion;
import cn.edu.zzut.monitoring.review.Conclusions;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An expert is done: with a conclusion, and with a word where not everything was looked at. */
@Component
class ReviewFinish {

    private final Conclusions conclusions;

    ReviewFinish(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    String howTo(int year) {
        return conclusions.howTo(year);
    }

    /** Forms of former versions ask for no conclusion. */
    void conclude(int year, Answers answers) {
        Stream.of(Conclusion.values())
                .filter(one -> one.name().equals(answers.text("conclusion")))
                .findFirst()
                .ifPresent(one -> conclusions.give(
                        year, answers.by(), one, answers.text("opinion"), answers.text("unseenReason")));
    }
}
