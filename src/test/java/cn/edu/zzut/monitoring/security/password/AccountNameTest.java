package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    private static final List<String> GROUPS = List.of("office", "unit-104", "visitors");
    private static final List<String> ACCOUNTS = List.of("x01-filer", "admin");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a/b",
                " second-admin",
                "second admin",
                "a*b",
                "-a",
                "a-",
                "аdmin",
                "ａdmin",
                "某人",
                "a\u200bb"
            })
    void whatTheEngineWouldRefuseIsRefusedInWords(String id) {
        assertThatThrownBy(() -> AccountName.wanted(id))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("账号名");
    }

    @Test
    void aNameIsNoLongerThanItsColumn() {
        assertThat(AccountName.wanted("a".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> AccountName.wanted("a".repeat(65))).hasMessageContaining("不超过64");
    }

    @ParameterizedTest
    @CsvSource({
        "X01-FILER, 大小写",
        "x01-filer, 已有账号",
        "Admin, 已有账号",
        "Office, 一个组的名字",
        "UNIT-104, 一个组的名字",
        "Visitors, 一个组的名字",
        "former, 一个组的名字",
        "Unit-Head, 一个组的名字",
        "STAFF, 一个组的名字",
        "Unit-999, 一个组的名字",
        "Camunda-Admin, 系统自用",
        "System, 系统自用",
        "PROMETHEUS, 系统自用",
        "anonymous, 系统自用",
        "anonymousUser, 系统自用",
        "Nobody, 系统自用"
    })
    void nobodyIsTakenForAnother(String id, String why) {
        assertThatThrownBy(() -> AccountName.requireNobodyLikeIt(id, GROUPS, ACCOUNTS))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining(why);
    }

    @Test
    void anyOtherNameIsFree() {
        assertThatCode(() -> AccountName.requireNobodyLikeIt("second-admin", GROUPS, ACCOUNTS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张\n三", "张\u202e三", "张\u200b三"})
    void aNameReadsAsItIsWritten(String name) {
        assertThatThrownBy(() -> AccountName.requireReadable(name)).hasMessageContaining("姓名和邮箱");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not mail", "a@b", "a..b@x.cn", "@school.edu.cn", "a@school.edu.cn, b@school.edu.cn"})
    void whatNoMailCanBeSentToIsNoAddress(String address) {
        assertThatThrownBy(() -> AccountName.requireMailAddress(address)).hasMessageContaining("不连着写");
    }

    @Test
    void anAddressMayBeMissing() {
        assertThatCode(() -> {
                    AccountName.requireMailAddress(null);
                    AccountName.requireMailAddress(" ");
                    AccountName.requireMailAddress("zhang@school.edu.cn");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void thatNothingIsWrittenIsSaid() {
        assertThatThrownBy(() -> AccountName.wanted(" ")).hasMessageContaining("不能为空");
    }

    @Test
    void aNameHasABoundAndMayBeMissing() {
        assertThatThrownBy(() -> AccountName.requireReadable("三".repeat(101))).hasMessageContaining("姓名和邮箱");
        assertThatCode(() -> {
                    AccountName.requireReadable(null);
                    AccountName.requireReadable("三".repeat(100));
                })
                .doesNotThrowAnyException();
    }
}
