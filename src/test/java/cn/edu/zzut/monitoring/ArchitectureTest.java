package cn.edu.zzut.monitoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Modules know whom they may know, the engine stays in its rooms, nothing goes in circles. The map in docs/architecture.md. */
class ArchitectureTest {

    private static final String BASE = "cn.edu.zzut.monitoring.";

    /** Module → the modules that it may know. */
    static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("database", Set.of()),
            Map.entry("calendar", Set.of()),
            Map.entry("feel", Set.of()),
            Map.entry("catalog", Set.of("feel")),
            Map.entry("organization", Set.of("calendar")),
            Map.entry("cycle", Set.of("calendar", "catalog", "organization")),
            Map.entry("workbook", Set.of("catalog")),
            Map.entry("exchange", Set.of("catalog", "workbook")),
            Map.entry("document", Set.of()),
            Map.entry("filing", Set.of("calendar", "catalog", "document", "organization", "workbook")),
            Map.entry("validation", Set.of("catalog", "feel", "filing", "organization", "workbook")),
            Map.entry("progress", Set.of("calendar", "catalog", "filing", "organization", "validation")),
            Map.entry("review", Set.of("catalog", "organization")),
            Map.entry("rectification", Set.of("calendar", "organization")),
            Map.entry("accountability", Set.of("document", "organization")),
            Map.entry(
                    "commendation",
                    Set.of("accountability", "calendar", "document", "filing", "organization", "progress")),
            Map.entry("analysis", Set.of("catalog", "feel", "filing", "workbook")),
            Map.entry("archive", Set.of("catalog", "filing", "organization", "workbook")),
            Map.entry("notification", Set.of()),
            Map.entry("refusal", Set.of()),
            Map.entry("access", Set.of("organization")),
            Map.entry("security", Set.of("access", "organization")));

    /** Whom every module may know. */
    private static final String GROUND = "refusal";

    private static final Set<String> ABOVE = Set.of("process", "web", "demo");

    /** Read once: JUnit makes an instance a test. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.edu.zzut.monitoring");

    @TestFactory
    Stream<DynamicTest> eachModuleKnowsOnlyWhomItMay() {
        Set<String> all = new TreeSet<>(MAY_KNOW.keySet());
        all.addAll(ABOVE);
        return MAY_KNOW.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> forbidden = all.stream()
                            .filter(other -> !other.equals(entry.getKey()))
                            .filter(other ->
                                    !other.equals(GROUND) && !entry.getValue().contains(other))
                            .map(other -> BASE + other + "..")
                            .toList();
                    ArchRule rule = noClasses()
                            .that()
                            .resideInAPackage(BASE + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.toArray(String[]::new));
                    rule.check(CLASSES);
                }));
    }

    @Test
    void everyModuleIsOnTheMap() {
        Set<String> modules = CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(BASE))
                .map(name -> name.substring(BASE.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> mapped = new TreeSet<>(MAY_KNOW.keySet());
        mapped.addAll(ABOVE);
        org.assertj.core.api.Assertions.assertThat(modules).isEqualTo(mapped);
    }

    @Test
    void onlyProcessAndSecurityKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "process..", BASE + "security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsNoHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "web..", BASE + "security..", BASE + "demo..", BASE + "database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void theProcessesKnowNeitherTheWebNorTheDemo() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "web..", BASE + "demo..", BASE + "security..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "demo..")
                .check(CLASSES);
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
