package cn.edu.zzut.monitoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A word that is looked for is understood as people mean it. */
class MeaningsTest {

    private final Meanings meanings = new Meanings();

    @BeforeEach
    void aSchool() {
        meanings.person("t001", "王芳");
        meanings.person("t002", "王方");
        meanings.unit("201", "机械工程学院");
        meanings.unit("104", "教务处");
        meanings.table("7-4", "教学质量评估统计表");
        meanings.table("1-6", "教职工基本信息");
    }

    @Test
    void aNameFindsTheAccount() {
        assertThat(meanings.ofPerson("王芳").accounts()).containsExactlyInAnyOrder("王芳", "t001");
        assertThat(meanings.of("王芳").accounts()).contains("t001").doesNotContain("t002");
        assertThat(meanings.ofPerson("王").accounts()).as("one sign is no name").containsExactly("王");
    }

    @Test
    void anAccountThatIsNobodysOnRecordIsAskedForAsItIs() {
        assertThat(meanings.ofPerson("admin").accounts()).containsExactly("admin");
        assertThat(meanings.ofPerson("系统").accounts()).contains("system");
    }

    @Test
    void aTableIsMeantByItsNumberWithOrWithoutSayingSoAndByItsName() {
        assertThat(meanings.of("表7-4").tables()).containsExactly("7-4");
        assertThat(meanings.of("7-4").tables()).containsExactly("7-4");
        assertThat(meanings.of("教职工").tables()).contains("1-6").doesNotContain("7-4");
    }

    @Test
    void aUnitIsMeantByItsCodeAndByItsName() {
        assertThat(meanings.of("201").units()).containsExactly("201");
        assertThat(meanings.of("机械").units()).contains("201").doesNotContain("104");
    }

    @Test
    void aYearIsANumberOfFourWithOrWithoutTheWord() {
        assertThat(meanings.of("2026").year()).contains(2026);
        assertThat(meanings.of("2026年度").year()).contains(2026);
        assertThat(meanings.of("20260").year()).isEmpty();
    }

    @Test
    void anActAndAnOutcomeAreMeantByTheirNames() {
        assertThat(meanings.of("登录").acts())
                .contains(Act.SIGN_IN, Act.SIGN_IN_FAILED)
                .doesNotContain(Act.READ);
        assertThat(meanings.of("被拒绝").outcomes()).containsExactly(Outcome.REFUSED);
    }

    @Test
    void whatChangedNothingIsFoundByPartOfWhatIsSaidOfIt() {
        assertThat(meanings.of("没有改动").outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(meanings.of("完成").outcomes()).containsExactly(Outcome.DONE);
        assertThat(meanings.of("数据").outcomes()).as("a word of many acts").isEmpty();
    }

    @Test
    void aWordIsFoundInChangesAsAReaderSeesIt() {
        assertThat(meanings.of("校庆").changes()).containsExactly("校庆");
        assertThat(meanings.of("页眉").changes()).containsExactlyInAnyOrder("页眉", "\"header\": ");
        assertThat(meanings.of("2027年3月1日").changes()).containsExactly("2027-03-01");
        assertThat(meanings.of("王芳").changes()).contains("\"t001\"").doesNotContain("\"t002\"");
        assertThat(meanings.of("单位负责人").changes()).contains("\"UNIT_HEAD\"");
        assertThat(meanings.of("姓名").changes()).as("units have a name, too").containsExactly("姓名");
        assertThat(meanings.of("header").changes()).as("nobody reads that").isEmpty();
        assertThat(meanings.of("2026").changes()).isEmpty();
    }

    @Test
    void onlyWhatIsNoCodeIsLookedForInWhatWasDone() {
        assertThat(meanings.of("退回").text()).contains("退回");
        assertThat(meanings.of("王芳").text()).contains("王芳");
        for (String code : List.of("2026", "201", "表7-4", "t001")) {
            assertThat(meanings.of(code).text()).as(code).isEmpty();
        }
    }
}
