package cn.edu.zzut.monitoring.matrix;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.ReadingReason.OpenWork;
import cn.edu.zzut.monitoring.access.ReadingReason.UnitData;
import java.util.Set;

/**
 * What the story knows of the subject.
 *
 * @param invited the accounts of who is invited to the training
 */
record Facts(Subject subject, Set<String> invited) {

    UnitData data(CurrentUser user) {
        return new UnitData(
                subject == Subject.WHOLE ? MatrixStory.RESPONSIBLE : MatrixStory.UNIT,
                MatrixStory.RESPONSIBLE,
                subject == Subject.AFTER || subject == Subject.WHOLE,
                new OpenWork() {
                    @Override
                    public boolean isWorkingOnIt() {
                        return holds(user, "fill") || holds(user, "audit");
                    }

                    @Override
                    public boolean isReviewing() {
                        return holds(user, "comment");
                    }

                    @Override
                    public boolean isPreparingTheMeeting() {
                        return false;
                    }
                });
    }

    /** What waits for its head is a table in which nobody is named. */
    boolean isAboutPeople() {
        return subject != Subject.SUBMITTED;
    }

    /** Whether the user has an open task about the subject. */
    boolean holds(CurrentUser user, String purpose) {
        return switch (purpose) {
            case "fill" -> subject == Subject.BEFORE && is(user, Who.FILER);
            case "audit" -> subject == Subject.SUBMITTED && is(user, Who.HEAD);
            case "comment" -> subject == Subject.WHOLE && isReviewing(user);
            default -> false;
        };
    }

    boolean isReviewing(CurrentUser user) {
        return is(user, Who.REVIEWING);
    }

    private static boolean is(CurrentUser user, Who who) {
        return user.id().value().equals(who.account());
    }
}
