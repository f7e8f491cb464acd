package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 关注点: a value that stands out, with the reasons.
 *
 * @param sentence what stands out and by how much, and what moved with it, in Chinese
 * @param weight the greater, the further up it is listed
 * @param told by which other one its sentence tells it already, as the same change moved both
 * @param mark what the office has decided about this very value
 */
public record Highlight(
        Indicator indicator,
        Subject subject,
        BigDecimal value,
        List<Kind> kinds,
        String sentence,
        double weight,
        Optional<Place> told,
        Optional<Mark> mark) {

    public Highlight {
        kinds = List.copyOf(kinds);
    }

    Highlight with(Optional<Mark> decided) {
        return new Highlight(indicator, subject, value, kinds, sentence, weight, told, decided);
    }

    Highlight toldWith(Highlight lead) {
        return new Highlight(indicator, subject, value, kinds, sentence, weight, Optional.of(lead.place()), mark);
    }

    Highlight telling(String others, double itsWeight) {
        return new Highlight(indicator, subject, value, kinds, sentence + others, itsWeight, told, mark);
    }

    /** Which value it is. */
    Place place() {
        return new Place(indicator.id(), subject.level(), subject.code());
    }

    /** Whether another's sentence already tells it. */
    public boolean isToldWithAnother() {
        return told.isPresent();
    }

    boolean isDismissed() {
        return mark.filter(decided -> decided.decision() == Decision.DISMISSED).isPresent();
    }

    public boolean isToBeRectified() {
        return mark.filter(decided -> decided.decision() == Decision.RECTIFY).isPresent();
    }

    /** @param subject the college's or major's code; empty for the school */
    public record Place(String indicator, Level level, String subject) {}

    /** Why a value stands out. */
    public enum Kind {
        LIMIT("未达标准"),
        NEAR_LIMIT("接近标准"),
        TREND("偏离走势"),
        DRIFT("连年变差"),
        OUTLIER("与同类相差悬殊");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What is to become of it. */
    public enum Decision {
        DISMISSED("不需处理"),
        RECTIFY("拟列入整改"),
        REPORT("拟写入报告"),
        OPEN("待处理");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public record Mark(Decision decision, String reason, String by, Instant at) {}
}
