package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is read ahead with all units is who would be found for the unit alone. */
@SchoolTest
class ReadAheadTest {

    private static final UnitCode COLLEGE = new UnitCode("201");
    private static final PersonId OFFICE = new PersonId("office");
    private static final PersonId FILER = new PersonId("x01-filer");
    private static final PersonId LEAD = new PersonId("x01-lead");
    private static final PersonId HEAD = new PersonId("x01-head");

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    Filers filers;

    @Autowired
    StandIns standIns;

    @Autowired
    PlatformTransactionManager transactions;

    int year;
    LocalDate today;

    @BeforeEach
    void aYear() {
        year = story.newYear();
        today = story.clock.today();
    }

    private List<String> whoIsWho() {
        List<String> all = new ArrayList<>();
        for (Unit unit : organization.allUnits()) {
            List<Function<UnitCode, java.util.Optional<Person>>> posts =
                    List.of(organization::findFiler, organization::findDataLead, organization::findHead);
            posts.forEach(post -> all.add(unit.code() + " "
                    + post.apply(unit.code()).map(person -> person.id().value()).orElse("-")));
        }
        return all;
    }

    private List<String> readAhead() {
        return new TransactionTemplate(transactions).execute(status -> {
            organization.readAhead(
                    organization.allUnits().stream().map(Unit::code).toList());
            return whoIsWho();
        });
    }

    @Test
    void asTheListOfPeopleNamesThem() {
        assertThat(readAhead()).isEqualTo(whoIsWho()).contains("201 x01-filer", "201 x01-lead", "201 x01-head");
    }

    @Test
    void whoIsRegisteredAndWhoIsToBe() {
        filers.register(new Naming(year, COLLEGE, Role.FILER, LEAD, today, "", ""), OFFICE);
        filers.register(new Naming(year, COLLEGE, Role.DATA_LEAD, HEAD, today.plusDays(9), "", ""), OFFICE);

        assertThat(readAhead()).isEqualTo(whoIsWho()).contains("201 x01-lead").doesNotContain("201 x01-filer");
    }

    @Test
    void whoStandsInForThem() {
        standIns.add(FILER, new StandInWish(Role.FILER, LEAD, today, today.plusDays(3), "出差"), OFFICE);
        standIns.toBegin().forEach(standIns::begin);

        assertThat(readAhead()).isEqualTo(whoIsWho()).doesNotContain("201 x01-filer");
    }
}
