package cn.edu.zzut.monitoring.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.InventedOutcomes;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Found;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How many alerts a head of a school of 20 colleges gets when its year is archived. */
class InventedSchoolAlertsTest {

    private final AlertRules rules = new AlertRules(new ClassPathResource("monitoring/alert-rules.yaml"));

    private List<Found> found(int year) {
        return rules.look(InventedOutcomes.FULL.observations(year)).found();
    }

    private static Map<String, List<String>> byCollege(List<Found> alerts) {
        return alerts.stream()
                .collect(Collectors.groupingBy(
                        one -> one.subject().college(),
                        TreeMap::new,
                        Collectors.mapping(one -> one.subject().name() + " " + one.title(), Collectors.toList())));
    }

    private Map<String, List<String>> opened(int year) {
        return byCollege(AlertStories.of(found(year)).toOpen(Set.of(), EnumSet.allOf(Rhythm.class)));
    }

    @Test
    void aHeadIsAskedOnceAboutACause() {
        assertThat(byCollege(found(2025)).get("204"))
                .as("values that stand out")
                .hasSizeGreaterThan(2);
        assertThat(opened(2025).get("204")).containsExactly("软件学院 本科生与专任教师之比", "软件学院 本科生与专职辅导员之比");
        assertThat(opened(2025).keySet())
                .as("the school's, and of two colleges")
                .containsExactly("", "204", "205");
    }
}
