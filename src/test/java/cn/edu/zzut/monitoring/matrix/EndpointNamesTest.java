package cn.edu.zzut.monitoring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each address has its name once, by which the trail tells what was done; no name is of nothing. */
class EndpointNamesTest {

    private final List<Line> lines = Endpoints.lines();

    @Test
    void everyAddressHasItsName() {
        assertThat(lines.stream().filter(line -> line.what().isBlank()).map(Line::address))
                .as("addresses without a Chinese name: write it in %s", Endpoints.NAMES)
                .isEmpty();
    }

    /** Of the engine's addresses only some are tried for everybody. */
    @Test
    void noNameIsOfNothing() {
        Set<String> listed = lines.stream().map(Line::address).collect(Collectors.toSet());
        assertThat(Endpoints.names().keySet())
                .filteredOn(address -> !address.contains(" /engine-rest/"))
                .isSubsetOf(listed);
    }
}
