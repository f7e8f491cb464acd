package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two texts that look the same and are not: in what they differ. */
class LookAlikesTest {

    private static final LookAlikes STAFF = new LookAlikes(
            List.of(Set.of(List.of("0101001", "阿不都·热合曼"), List.of("T-2", "欧阳 娜")), Set.of(List.of("9", "John Smith"))));

    @ParameterizedTest
    @CsvSource({
        "101001, 阿不都·热合曼, 前导0",
        "0101001, 阿不都・热合曼, 间隔号",
        "0101001, 阿不都热合曼, 间隔号",
        "0101001, 阿不都.热合曼, 间隔号",
        "Ｔ-2, 欧阳 娜, 全半角",
        "T-2, 欧阳娜, 空格",
        "T-2, '欧 阳　娜', 空格",
        "9, john smith, 大小写",
        "101001, 阿不都热合曼, 间隔号、前导0",
    })
    void theDifferenceIsNamed(String code, String name, String difference) {
        assertThat(STAFF.of(List.of(code, name)))
                .hasValueSatisfying(meant -> assertThat(meant.differences()).isEqualTo(difference));
    }

    @Test
    void whatIsMeantIsShown() {
        assertThat(STAFF.of(List.of("009", "John Smith")))
                .hasValueSatisfying(meant -> assertThat(meant.values()).containsExactly("9", "John Smith"));
    }

    @Test
    void anotherPersonIsNoLookAlike() {
        assertThat(STAFF.of(List.of("0101002", "阿不都·热合曼"))).isEmpty();
        assertThat(STAFF.of(List.of("0101001", "张三"))).isEmpty();
        assertThat(STAFF.of(List.of("1010010", "阿不都·热合曼"))).isEmpty();
    }
}
