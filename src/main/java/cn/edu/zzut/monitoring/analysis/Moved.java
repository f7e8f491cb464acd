package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.CompiledPopulation;
import cn.edu.zzut.monitoring.catalog.Formula;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What moved with a value since the year before: the parts of its formula without whose change it would be another one. */
record Moved(Catalog catalog, CompiledIndicator indicator, Subject subject, List<YearOutcomes> years) {

    /** A part that makes out less of the change is not worth a word. */
    private static final double SHARE = 0.25;

    private static final int MOST = 2;

    private static final BigDecimal LONG = BigDecimal.valueOf(10_000);

    /** A digit before threes of digits, before the decimals. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<!\\.\\d?)(\\d)(?=(\\d{3})+(?!\\d))");

    private record Part(String name, BigDecimal before, BigDecimal now, double effect) {}

    /** Empty where there is no year before, or nothing to say. */
    String sentence() {
        List<String> parts = parts().stream().map(this::said).toList();
        return parts.isEmpty() ? "" : "与上年相比，" + String.join("，", parts) + "。";
    }

    /** The parts that moved it, by their names and by what they are made of; a figure that is taken as it stands is its own. */
    List<String> causes() {
        PartSource itself = PartSource.of(catalog, indicator.indicator(), subject.level(), "");
        return Stream.concat(
                        parts().stream()
                                .map(Part::name)
                                .flatMap(name -> Stream.of(name, source(name).text())),
                        Stream.of(itself.text()))
                .filter(cause -> !cause.isEmpty())
                .toList();
    }

    private PartSource source(String part) {
        return PartSource.of(catalog, indicator.indicator(), subject.level(), part);
    }

    private List<Part> parts() {
        if (years.size() < 2) {
            return List.of();
        }
        Optional<Outcome> now = outcome(0);
        Optional<Outcome> before = outcome(1);
        if (now.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        double change = number(now.get()) - number(before.get());
        return formula().uses().stream()
                .map(name -> part(name, now.get(), before.get()))
                .filter(Objects::nonNull)
                .filter(part -> part.before().compareTo(part.now()) != 0)
                .filter(part -> Math.abs(part.effect()) >= SHARE * Math.abs(change))
                .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.effect())))
                .limit(MOST)
                .toList();
    }

    private Optional<Outcome> outcome(int index) {
        return years.get(index)
                .of(indicator.indicator().id(), subject.level(), subject.code())
                .filter(outcome -> outcome.value().isPresent());
    }

    private Formula formula() {
        return Objects.requireNonNull(indicator.at().get(subject.level())).formula();
    }

    private static double number(Outcome outcome) {
        return outcome.value().orElseThrow().doubleValue();
    }

    /** The part with its effect: how much of the value would not be there, had it stayed as it was. */
    private @Nullable Part part(String name, Outcome now, Outcome before) {
        BigDecimal itsNow = now.parts().get(name);
        BigDecimal itsBefore = before.parts().get(name);
        if (itsNow == null || itsBefore == null) {
            return null;
        }
        Map<String, BigDecimal> otherwise = new HashMap<>(now.parts());
        otherwise.put(name, itsBefore);
        return value(otherwise)
                .map(value -> new Part(name, itsBefore, itsNow, number(now) - value.doubleValue()))
                .orElse(null);
    }

    /** The formula's value for other parts; empty where it looks at rows itself, or cannot be computed. */
    private Optional<BigDecimal> value(Map<String, BigDecimal> parts) {
        Formula formula = formula();
        if (!parts.keySet().containsAll(formula.uses()) || formula.uses().contains(CompiledPopulation.YEAR)) {
            return Optional.empty();
        }
        try {
            return formula.value(parts::get, Effort.ofACondition()) instanceof BigDecimal number
                    ? Optional.of(number)
                    : Optional.empty();
        } catch (FeelProblem e) {
            return Optional.empty();
        }
    }

    private String said(Part part) {
        String unit = source(part.name()).unit();
        String share = part.before().signum() == 0
                ? ""
                : "（" + percent(part.now().subtract(part.before()), part.before()) + "）";
        return "“" + part.name() + "”由" + shown(part.before()) + unit
                + (part.now().compareTo(part.before()) > 0 ? "增到" : "减到") + shown(part.now()) + unit + share;
    }

    private static String percent(BigDecimal change, BigDecimal of) {
        BigDecimal percent = change.multiply(BigDecimal.valueOf(100)).divide(of.abs(), 1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + shown(percent) + "%";
    }

    /** A number in a sentence: at most two decimals, none where there are none; from ten thousand on in groups of three. */
    static String shown(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        String digits = (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
        return rounded.abs().compareTo(LONG) < 0
                ? digits
                : THOUSANDS.matcher(digits).replaceAll("$1,");
    }
}
