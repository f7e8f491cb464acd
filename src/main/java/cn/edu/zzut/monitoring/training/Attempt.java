package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One person's attempt at the quiz, with the questions as they were asked.
 *
 * @param answers what was chosen, a set a question; empty before it is handed in
 * @param result empty before
 */
public record Attempt(
        long id,
        int year,
        PersonId person,
        List<Question> questions,
        List<Set<Integer>> answers,
        Optional<Result> result,
        Instant begunAt) {

    /** @param right how many of the questions were answered rightly */
    public record Result(int right, boolean passed, Instant at) {}

    /** Of a hundred. */
    public int score() {
        return result.map(one -> one.right() * 100 / questions.size()).orElse(0);
    }

    public boolean isPassed() {
        return result.filter(Result::passed).isPresent();
    }

    public boolean isRight(int place) {
        return questions.get(place).isRight(answers.get(place));
    }

    int countRight(List<Set<Integer>> chosen) {
        int right = 0;
        for (int i = 0; i < questions.size(); i++) {
            right += questions.get(i).isRight(chosen.get(i)) ? 1 : 0;
        }
        return right;
    }
}
