package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.catalog.Calculation;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.Population;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 口径: sixteen hexadecimal digits that are the same in two schools exactly when an indicator is computed alike in both: its
 * unit, its parts and formula, and the populations and indicators that they use, in turn. What it is called, and what is
 * explained of it, is of no account.
 */
public final class FormulaCode {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> told = new LinkedHashSet<>();

    private FormulaCode(Catalog catalog) {
        this.catalog = catalog;
    }

    static boolean isOne(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** The code of an indicator of the school. */
    public static String of(Catalog catalog, String id) {
        FormulaCode code = new FormulaCode(catalog);
        catalog.indicators().stream()
                .filter(other -> other.indicator().id().equals(id))
                .forEach(code::tell);
        return hash(code.text.toString());
    }

    private void tell(CompiledIndicator compiled) {
        if (!told.add("indicator " + compiled.indicator().id())) {
            return;
        }
        Calculation calculation = compiled.indicator().calculation(Level.SCHOOL);
        say(
                "indicator",
                compiled.indicator().unit(),
                String.valueOf(compiled.indicator().entered()));
        calculation.parts().forEach((name, part) -> say("part", name, part));
        say("formula", Objects.requireNonNullElse(calculation.formula(), ""));
        new TreeMap<>(compiled.indicator().tables()).forEach((name, table) -> say("table", name, table.value()));
        CompiledIndicator.Steps steps = compiled.at().get(Level.SCHOOL);
        if (steps != null) {
            steps.uses().stream().sorted().forEach(this::used);
        }
    }

    private void used(String name) {
        catalog.counted().populations().stream()
                .filter(population -> population.name().equals(name))
                .forEach(this::tell);
        catalog.indicators().stream()
                .filter(other -> other.indicator().name().equals(name))
                .forEach(this::tell);
    }

    private void tell(Population population) {
        if (told.add("population " + population.name())) {
            say("population", population.name(), population.table().value(), population.where());
            population.joins().forEach(join -> say("join", join.toString()));
        }
    }

    private void say(String... words) {
        text.append(String.join("\u0000", words)).append('\n');
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
