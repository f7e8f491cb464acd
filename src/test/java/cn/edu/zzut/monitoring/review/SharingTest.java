package cn.edu.zzut.monitoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.Sharing.Candidate;
import cn.edu.zzut.monitoring.review.Sharing.Share;
import cn.edu.zzut.monitoring.review.Sharing.Why;
import cn.edu.zzut.monitoring.review.Sharing.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is proposed for which table. */
class SharingTest {

    private static final UnitCode RESPONSIBLE = new UnitCode("104");
    private static final UnitCode FIRST = new UnitCode("201");
    private static final UnitCode SECOND = new UnitCode("202");

    private static Candidate expert(String id, String unit, String... fields) {
        return new Candidate(
                new Person(new PersonId(id), id, new UnitCode(unit), id + "@zzut.example", "", Set.of(Role.EXPERT)),
                Set.of(fields));
    }

    private static Work table(
            String code,
            String category,
            int rows,
            Map<UnitCode, String> units,
            Map<PersonId, Map<UnitCode, String>> people) {
        return new Work(new Involvement(new TableCode(code), RESPONSIBLE, units, people), category, rows);
    }

    private static Work table(String code, String category, int rows) {
        return table(code, category, rows, Map.of(), Map.of());
    }

    private static List<String> experts(List<Share> shares) {
        return shares.stream()
                .map(share -> share.division().experts().stream()
                        .map(PersonId::value)
                        .findFirst()
                        .orElse("-"))
                .toList();
    }

    /** A table that the responsible unit fills in with two colleges. */
    private static Work shared(int rows) {
        Map<UnitCode, String> units = new LinkedHashMap<>();
        units.put(RESPONSIBLE, "负责填报并审核本表");
        units.put(FIRST, "协助填报本表");
        units.put(SECOND, "协助填报本表");
        return table("4-2", "专业", rows, units, Map.of());
    }

    private static Portion of(UnitCode... units) {
        return Portion.of(List.of(units));
    }

    @Test
    void withoutAnyFieldTheLoadsAreEqual() {
        var shares = Sharing.propose(
                List.of(expert("a", "104"), expert("b", "105")),
                List.of(table("1-1", "x", 0), table("1-2", "x", 200), table("1-3", "x", 80), table("1-4-1", "x", 80)));
        assertThat(experts(shares)).containsExactly("b", "a", "b", "b");
        assertThat(shares.get(1).why()).containsExactly(new Why(new PersonId("a"), List.of()));
    }

    @Test
    void whoKnowsTheFieldComesFirst() {
        var shares = Sharing.propose(
                List.of(expert("a", "104"), expert("b", "105", "学生信息")),
                List.of(table("1-6", "学生信息", 200), table("6-1", "学生信息", 1), table("2-1", "教学条件", 1)));
        assertThat(experts(shares)).containsExactly("b", "b", "a");
        assertThat(shares.get(0).why()).containsExactly(new Why(new PersonId("b"), List.of("学生信息")));
    }

    @Test
    void nobodyJudgesTheOwnUnitsTableOrOneThatHeHadAHandIn() {
        var own = table(
                "2-1",
                "x",
                1,
                Map.of(new UnitCode("104"), "负责填报并审核本表"),
                Map.of(new PersonId("b"), Map.of(RESPONSIBLE, "当年任填报单位的数据填报人")));
        assertThat(experts(Sharing.propose(
                        List.of(expert("a", "104", "x"), expert("b", "105", "x"), expert("c", "106")), List.of(own))))
                .containsExactly("c");

        List<Candidate> recused = List.of(expert("a", "104"), expert("b", "105"));
        Share nobodys = Sharing.propose(recused, List.of(own)).get(0);
        assertThat(nobodys.isComplete()).isFalse();
        assertThat(nobodys.division().experts()).isEmpty();
        assertThat(Sharing.against(
                        own.involvement(),
                        nobodys.left(),
                        recused.stream().map(Candidate::person).toList()))
                .contains("a（所在单位负责填报并审核本表）", "b（本人当年任填报单位的数据填报人）");
    }

    @Test
    void aTableThatNobodyMayJudgeAsAWholeIsDividedByTheUnitsThatFillItIn() {
        Share share = Sharing.propose(List.of(expert("a", "201"), expert("b", "202")), List.of(shared(60)))
                .get(0);
        assertThat(share.isComplete()).isTrue();
        assertThat(share.division().of(new PersonId("b"))).hasValue(of(FIRST));
        assertThat(share.division().of(new PersonId("a"))).hasValue(of(RESPONSIBLE, SECOND));
    }

    @Test
    void whatAUnitsOwnExpertAloneCouldJudgeIsNamedAsLeft() {
        Share share = Sharing.propose(List.of(expert("a", "201")), List.of(shared(60)))
                .get(0);
        assertThat(share.isComplete()).isFalse();
        assertThat(share.left()).containsExactly(FIRST);
        assertThat(share.division().of(new PersonId("a"))).hasValue(of(RESPONSIBLE, SECOND));
    }

    @Test
    void aTableThatIsKnownByItsCollegesOnlyGoesToThoseWhoKnowThem() {
        Share share = Sharing.propose(
                        List.of(expert("a", "305"), expert("b", "306", "202"), expert("c", "307", "201")),
                        List.of(shared(60)))
                .get(0);
        assertThat(share.division().of(new PersonId("b")).orElseThrow().holds(SECOND))
                .isTrue();
        assertThat(share.division().of(new PersonId("c")).orElseThrow().holds(FIRST))
                .isTrue();
        assertThat(share.why()).contains(new Why(new PersonId("b"), List.of("202")));

        Share known = Sharing.propose(List.of(expert("a", "305", "专业"), expert("b", "306", "202")), List.of(shared(60)))
                .get(0);
        assertThat(known.division()).isEqualTo(Division.whole(new PersonId("a")));
    }
}
