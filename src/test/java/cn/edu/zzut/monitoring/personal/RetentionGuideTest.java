package cn.edu.zzut.monitoring.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for the data-protection officer says what the code does. */
class RetentionGuideTest {

    private static final Path PAGE = Path.of("docs/guide/personal-data.md");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void eachKindStandsThereWithItsTimeItsReasonAndItsSetting(Kept kind) throws IOException {
        String setting =
                kind.setting().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        assertThat(page())
                .contains("| "
                        + String.join(
                                " | ", kind.title(), kind.what(), kind.usually(), kind.reason(), "`" + setting + "`")
                        + " |");
        assertThat(Period.parse(kind.usually()).isNegative()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(KeptForGood.class)
    void soDoesWhatNeverGoes(KeptForGood kind) throws IOException {
        assertThat(page()).contains("| " + String.join(" | ", kind.title(), kind.what(), kind.reason()) + " |");
    }

    @Test
    void thereAreNoOthers() throws IOException {
        long lines = page().lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> line.contains("`MONITORING_"))
                .count();
        assertThat(lines).as("the kinds, and what the engine forgets by itself").isEqualTo(Kept.values().length + 1);
    }
}
