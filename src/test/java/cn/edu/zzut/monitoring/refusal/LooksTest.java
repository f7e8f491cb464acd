package cn.edu.zzut.monitoring.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two names of which a person would say that they are one look the same; two that a person can tell apart do not. */
class LooksTest {

    @ParameterizedTest
    @CsvSource({
        "学院1, 学院 1",
        "学院1, 学院１",
        "学院1, '学院\u30001'",
        "学院1, '学院\u200b1'",
        "AI学院, ai学院",
        "AI学院, ＡＩ学院",
        "国际学院（中德）, 国际学院(中德)",
        "马克思·恩格斯学院, 马克思•恩格斯学院",
        "中德-机电学院, 中德—机电学院",
        "'土木、建筑学院', '土木，建筑学院'",
        "“卓越”学院, \"卓越\"学院",
        "教务处, 教务处。",
        "教务处, 教务处（）",
        "教务处, '教务处\ufe0e'",
        "教务处, '教务处\u034f'",
        "教务处, '教务处\udb40\udd00'",
        "大学, \u2f24学",
        "Σ学院, ς学院",
        "学院-, 学院ー"
    })
    void whatNobodyTellsApartLooksTheSame(String one, String other) {
        assertThat(Looks.of(one)).isEqualTo(Looks.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "学院1, 学院2",
        "学院1, 学院01",
        "机电学院, 机电工程学院",
        "中德-机电学院, 中德机电学院",
        "马克思·恩格斯学院, 马克思恩格斯学院",
        "机电学院（国际）, 机电学院",
        "《资本论》研究所, 资本论研究所"
    })
    void whatCanBeToldApartDoesNot(String one, String other) {
        assertThat(Looks.of(one)).isNotEqualTo(Looks.of(other));
    }
}
