package cn.edu.zzut.monitoring.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list of who was there says, and what of it is named instead of taken. */
class SignInListTest {

    private static final Map<String, String> KNOWN = Map.of("t1", "甲", "t2", "乙", "t3", "丙");
    private static final Map<String, String> INVITED = Map.of("t1", "甲", "t2", "乙");

    private static SignInList list(List<List<String>> rows) {
        return SignInList.of(rows, INVITED, KNOWN::get);
    }

    @Test
    void whoeverWasInvitedAndIsNamedRightlyWasThere() {
        SignInList list = list(List.of(List.of("姓名", "工号", "签到"), List.of("甲", "t1", "√"), List.of("乙", "t2", "缺席")));
        assertThat(list.present()).containsExactly(new PersonId("t1"));
        assertThat(list.absent()).containsExactly(new PersonId("t2"));
        assertThat(list.refused()).isEmpty();
    }

    @Test
    void theUnknownTheDoubledTheMisnamedAndTheUninvitedAreNamed() {
        SignInList list = list(List.of(
                List.of("工号", "姓名", "签到"),
                List.of("t1", "甲", "1"),
                List.of("t9", "某", "1"),
                List.of("t1", "甲", "1"),
                List.of("t2", "丁", "1"),
                List.of("t3", "丙", "1"),
                List.of("", "甲", "1")));
        assertThat(list.present()).containsExactly(new PersonId("t1"));
        assertThat(list.refused())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("第3行") && line.contains("没有这个工号"))
                .anyMatch(line -> line.startsWith("第4行") && line.contains("与第2行重复"))
                .anyMatch(line -> line.startsWith("第5行") && line.contains("姓名是乙"))
                .anyMatch(line -> line.startsWith("第6行") && line.contains("不在邀请名单"))
                .anyMatch(line -> line.startsWith("第7行") && line.contains("没有工号"));
    }

    @Test
    void whereNothingIsMarkedNobodyWasThere() {
        SignInList list = list(List.of(List.of("工号", "姓名", "签到"), List.of("t1", "甲", ""), List.of("t2", "乙")));
        assertThat(list.present()).isEmpty();
        assertThat(list.unmarked()).containsExactly(new PersonId("t1"), new PersonId("t2"));
    }

    @Test
    void anUnreadableMarkIsNamed() {
        assertThat(list(List.of(List.of("工号", "姓名", "签到"), List.of("t1", "甲", "大概")))
                        .refused())
                .singleElement()
                .asString()
                .contains("“大概”看不懂");
    }

    @Test
    void whatIsNoSignInSheetIsRefused() {
        assertThatThrownBy(() -> list(List.of(List.of("t1", "甲")))).hasMessageContaining("不是签到表");
        assertThatThrownBy(() -> list(List.of(List.of("工号", "姓名"), List.of("t1", "甲"))))
                .hasMessageContaining("“签到”三列");
        assertThatThrownBy(() -> list(List.of(List.of("工号", "姓名", "签到")))).hasMessageContaining("没有人员");
    }
}
