package cn.edu.zzut.monitoring.personal;

import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long each kind is kept here, as it is set. */
@Component
class RetentionPeriods {

    private final Map<Kept, Period> periods = new EnumMap<>(Kept.class);

    RetentionPeriods(
            @Value("${monitoring.mail.retention:P2Y}") Period mailWords,
            @Value("${monitoring.retention.password-resets:P180D}") Period passwordResets,
            @Value("${monitoring.retention.mail-trials:P1Y}") Period mailTrials,
            @Value("${monitoring.retention.quiz-attempts:P5Y}") Period quizAttempts,
            @Value("${monitoring.retention.training-attendance:P5Y}") Period trainingAttendance,
            @Value("${monitoring.retention.former-contacts:P1Y}") Period formerContacts) {
        periods.put(Kept.MAIL_WORDS, mailWords);
        periods.put(Kept.PASSWORD_RESETS, passwordResets);
        periods.put(Kept.MAIL_TRIALS, mailTrials);
        periods.put(Kept.QUIZ_ATTEMPTS, quizAttempts);
        periods.put(Kept.TRAINING_ATTENDANCE, trainingAttendance);
        periods.put(Kept.FORMER_CONTACTS, formerContacts);
    }

    Period of(Kept kind) {
        Period period = periods.get(kind);
        if (period == null) {
            throw new IllegalStateException("no period for " + kind);
        }
        return period;
    }
}
