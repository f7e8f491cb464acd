package cn.edu.zzut.monitoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.Sharing.Candidate;
import cn.edu.zzut.monitoring.review.Sharing.Share;
import cn.edu.zzut.monitoring.review.Sharing.Work;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is proposed for which table. */
class SharingTest {

    private static Candidate expert(String id, String unit, String... fields) {
        return new Candidate(
                new Person(new PersonId(id), id, new UnitCode(unit), id + "@zzut.example", "", Set.of(Role.EXPERT)),
                Set.of(fields));
    }

    private static Work table(
            String code, String category, int rows, Map<UnitCode, String> units, Map<PersonId, String> people) {
        return new Work(new Involvement(new TableCode(code), units, people), Set.of(category), rows);
    }

    private static Work table(String code, String category, int rows) {
        return table(code, category, rows, Map.of(), Map.of());
    }

    private static List<String> experts(List<Share> shares) {
        return shares.stream()
                .map(share -> share.expert().map(PersonId::value).orElse("-"))
                .toList();
    }

    @Test
    void withoutAnyFieldTheLoadsAreEqual() {
        var shares = Sharing.propose(
                List.of(expert("a", "104"), expert("b", "105")),
                List.of(table("1-1", "x", 0), table("1-2", "x", 200), table("1-3", "x", 80), table("1-4-1", "x", 80)));
        assertThat(experts(shares)).containsExactly("b", "a", "b", "b");
        assertThat(shares.get(1).why()).isEqualTo("工作量最少");
    }

    @Test
    void whoKnowsTheFieldComesFirst() {
        var shares = Sharing.propose(
                List.of(expert("a", "104"), expert("b", "105", "学生信息")),
                List.of(table("1-6", "学生信息", 200), table("6-1", "学生信息", 1), table("2-1", "教学条件", 1)));
        assertThat(experts(shares)).containsExactly("b", "b", "a");
        assertThat(shares.get(0).why()).isEqualTo("熟悉学生信息");
    }

    @Test
    void nobodyJudgesTheOwnUnitsTableOrOneThatHeHadAHandIn() {
        var own = table(
                "2-1", "x", 1, Map.of(new UnitCode("104"), "负责填报并审核本表"), Map.of(new PersonId("b"), "当年任填报单位的数据填报人"));
        assertThat(experts(Sharing.propose(
                        List.of(expert("a", "104", "x"), expert("b", "105", "x"), expert("c", "106")), List.of(own))))
                .containsExactly("c");

        Share nobodys = Sharing.propose(List.of(expert("a", "104"), expert("b", "105")), List.of(own))
                .get(0);
        assertThat(nobodys.expert()).isEmpty();
        assertThat(nobodys.why()).contains("a（所在单位负责填报并审核本表）", "b（本人当年任填报单位的数据填报人）");
    }
}
