package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may stand in for whom, and when. */
class StandInWishTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final List<StandIn> known = new ArrayList<>();

    private static Person person(String id, String unit, Role... roles) {
        return new Person(new PersonId(id), "王" + id, new UnitCode(unit), id + "@a.cn", "", Set.of(roles));
    }

    private final Person head = person("head", "201", Role.UNIT_HEAD, Role.EXPERT);
    private final Person deputy = person("deputy", "201");

    private Optional<String> problem(Role role, Person absent, Person standIn, int from, int last, String reason) {
        return new StandInWish(role, standIn.id(), TODAY.plusDays(from), TODAY.plusDays(last), reason)
                .problem(absent, standIn, TODAY, known);
    }

    private Optional<String> problem(Role role, Person absent, Person standIn) {
        return problem(role, absent, standIn, 0, 5, "出差");
    }

    private StandIn standing(Person absent, Person standIn, int from, int last) {
        return new StandIn(
                1,
                absent.id(),
                Role.UNIT_HEAD,
                standIn.id(),
                TODAY.plusDays(from),
                TODAY.plusDays(last),
                "出差",
                new PersonId("admin"),
                true,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aColleagueOfTheUnitStandsInForItsHead() {
        assertThat(problem(Role.UNIT_HEAD, head, deputy)).isEmpty();
    }

    @Test
    void nobodyAuditsWhatTheyHaveFilledIn() {
        assertThat(problem(Role.UNIT_HEAD, head, person("f", "201", Role.FILER)).orElseThrow())
                .contains("不能代办");
        assertThat(problem(Role.UNIT_HEAD, head, person("d", "201", Role.DATA_LEAD)))
                .isPresent();
    }

    @Test
    void nobodyOfTheOfficeApprovesWhatTheOfficeProposes() {
        Person leader = person("leader", "100", Role.LEADER);
        assertThat(problem(Role.LEADER, leader, person("o", "116", Role.OFFICE)).orElseThrow())
                .contains("评估督导处的人员不能代办");
        assertThat(problem(Role.LEADER, leader, person("other", "100"))).isEmpty();
    }

    @Test
    void anExpertJudgesInPerson() {
        assertThat(problem(Role.EXPERT, head, deputy).orElseThrow()).contains("改派");
    }

    @Test
    void aUnitsWorkStaysInTheUnit() {
        assertThat(problem(Role.UNIT_HEAD, head, person("x", "202")).orElseThrow())
                .contains("本单位人员");
    }

    @Test
    void oneNeedsTheRoleAndAnotherPerson() {
        assertThat(problem(Role.OFFICE, head, deputy).orElseThrow()).contains("不担任");
        assertThat(problem(Role.UNIT_HEAD, head, head).orElseThrow()).contains("本人");
        deputy.leave(TODAY);
        assertThat(problem(Role.UNIT_HEAD, head, deputy).orElseThrow()).contains("已离岗");
    }

    @Test
    void theDaysAreToComeInOrderAndNotTooMany() {
        assertThat(problem(Role.UNIT_HEAD, head, deputy, -1, 5, "出差").orElseThrow())
                .contains("补登");
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 3, 2, "出差").orElseThrow())
                .contains("不能早于");
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 3, 3, "出差")).isEmpty();
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 0, 365, "进修")).isEmpty();
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 0, 366, "进修").orElseThrow())
                .contains("最长");
    }

    @Test
    void aDayHasOneStandInAndNoChainOfThem() {
        Person third = person("third", "201");
        known.add(standing(head, third, 4, 8));
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 0, 3, "出差")).isEmpty();
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 0, 4, "出差").orElseThrow())
                .contains("已有代办人");
        Person borrowing = person("third", "201", Role.UNIT_HEAD);
        assertThat(problem(Role.UNIT_HEAD, borrowing, deputy, 5, 6, "出差").orElseThrow())
                .contains("正替别人代办");
        assertThat(problem(Role.UNIT_HEAD, person("other", "201", Role.UNIT_HEAD), head, 8, 9, "出差")
                        .orElseThrow())
                .contains("自己也由别人代办");
    }

    @Test
    void theRecordSaysWhy() {
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 0, 5, "　").orElseThrow())
                .contains("原因");
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 0, 5, "出\u202e差")).isPresent();
        assertThat(problem(Role.UNIT_HEAD, head, deputy, 0, 5, "出".repeat(201))).isPresent();
    }
}
