package cn.edu.zzut.monitoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of a report it is said piece by piece what has changed since it was made. */
class MadeFromTest {

    private static final MadeFrom NOTHING = new MadeFrom(new TreeMap<>());

    private static MadeFrom aReport() {
        return NOTHING.with("表2-1 占地", MadeFrom.version(1, "aa"))
                .with("指标体系", "h1")
                .with("文字“主要结论”", "2");
    }

    @Test
    void nothingHasChangedAsLongAsAllPiecesAreTheSame() {
        assertThat(aReport().since(aReport())).isEmpty();
    }

    @Test
    void aCorrectedTableIsNamedWithBothVersionsAndOtherPiecesByTheirNames() {
        MadeFrom now = aReport()
                .with("表2-1 占地", MadeFrom.version(3, "bb"))
                .with("表2-2 用房", MadeFrom.version(1, "cc"))
                .with("文字“主要结论”", "3");
        assertThat(now.since(aReport())).containsExactly("表2-1 占地由第1版变为第3版", "表2-2 用房有了数据", "文字“主要结论”有变化");
        assertThat(aReport().since(now)).contains("表2-2 用房没有数据了");
    }

    @Test
    void ofManyTablesTheFirstAreNamedAndTheOthersCounted() {
        MadeFrom now = aReport();
        for (int i = 0; i < 8; i++) {
            now = now.with("表7-" + i, MadeFrom.version(1, "x"));
        }
        assertThat(now.since(aReport())).hasSize(6).endsWith("另有3张表格有变化");
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        assertThat(MadeFrom.read(aReport().written())).isEqualTo(aReport());
        assertThat(MadeFrom.read("").isUnknown()).isTrue();
    }
}
