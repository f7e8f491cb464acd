package cn.edu.zzut.monitoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Renames.Rename;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An entry calls people by the name that they had when it was written, whatever they are called today. */
class NamesThenTest {

    private static final UnaryOperator<String> TODAY = code -> "今天的" + code;

    private final NamesThen names = new NamesThen(List.of(
            new Rename(10, "t001", "104", "王芳"),
            new Rename(20, "t001", "104", "王方"),
            new Rename(15, "", "104", "教务科")));

    @Test
    void untilTheFirstRenameItIsTheFirstName() {
        assertThat(names.person("t001", 9, TODAY)).isEqualTo("王芳");
        assertThat(names.person("t001", 10, TODAY)).isEqualTo("王芳");
    }

    @Test
    void betweenTwoItIsTheNameOfThatTime() {
        assertThat(names.person("t001", 11, TODAY)).isEqualTo("王方");
    }

    @Test
    void afterTheLastItIsTodays() {
        assertThat(names.person("t001", 21, TODAY)).isEqualTo("今天的t001");
        assertThat(names.person("t002", 5, TODAY)).isEqualTo("今天的t002");
    }

    @Test
    void aUnitIsNoPersonOfIt() {
        assertThat(names.unit("104", 12, TODAY)).isEqualTo("教务科");
        assertThat(names.unit("104", 16, TODAY)).isEqualTo("今天的104");
    }
}
