package cn.edu.zzut.monitoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The engine and HTTP stay in their rooms. Who may know whom: {@link ModuleMapTest}. */
class ArchitectureTest {

    private static final String BASE = "cn.edu.zzut.monitoring.";

    /** Read once: JUnit makes an instance a test. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.edu.zzut.monitoring");

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

    /** A robot's signature is good for an hour of the real time. */
    @Test
    void whoeverAsksForTheTimeAsksTheSchoolsClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "calendar.SchoolClock")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "notification.RobotChannel")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }
}
