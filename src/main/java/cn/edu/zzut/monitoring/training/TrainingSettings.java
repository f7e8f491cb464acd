package cn.edu.zzut.monitoring.training;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the school tests and what it demands; see {@code docs/configuration.md}.
 *
 * @param questions how many a quiz draws
 * @param passPercent how many of a hundred must be right
 * @param attempts how often a person may try in a year; 0 for as often as wanted
 * @param answerDays within how many working days the office answers a question on a definition
 * @param mustPass whether nobody hands in data before having passed
 */
@Component
public record TrainingSettings(
        @Value("${monitoring.training.questions:10}") int questions,
        @Value("${monitoring.training.pass-percent:80}") int passPercent,
        @Value("${monitoring.training.attempts:0}") int attempts,
        @Value("${monitoring.training.answer-days:3}") int answerDays,
        @Value("${monitoring.training.must-pass:false}") boolean mustPass) {

    public TrainingSettings {
        if (questions < 1 || questions > 100 || passPercent < 1 || passPercent > 100 || attempts < 0) {
            throw new IllegalStateException(
                    "monitoring.training: questions and pass-percent are 1 to 100, attempts is 0 or more");
        }
        if (answerDays < 1 || answerDays > 60) {
            throw new IllegalStateException("monitoring.training: answer-days is 1 to 60");
        }
    }

    /** Whether so many right ones of so many are enough. */
    boolean isPass(int right, int all) {
        return right * 100 >= passPercent * all;
    }
}
