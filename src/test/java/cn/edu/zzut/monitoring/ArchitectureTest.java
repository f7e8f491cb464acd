package cn.edu.zzut.monitoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.edu.zzut.monitoring.support.ProductClasses;
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

    @Test
    void onlyProcessAndSecurityKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "process..", BASE + "security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(ProductClasses.ALL);
    }

    @Test
    void theDomainKnowsNoHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "web..", BASE + "security..", BASE + "demo..", BASE + "database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                .check(ProductClasses.ALL);
    }

    /** A robot's signature is good for an hour of the real time; a node's machine is compared with the database's. */
    @Test
    void whoeverAsksForTheTimeAsksTheSchoolsClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "calendar.SchoolClock")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "notification.RobotChannel")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "node.Nodes")
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
                .check(ProductClasses.ALL);
    }
}
