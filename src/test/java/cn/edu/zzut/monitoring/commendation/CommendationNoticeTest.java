package cn.edu.zzut.monitoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.reporting.Words;
import cn.edu.zzut.monitoring.school.ASchool;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notice is the school's own paper. */
class CommendationNoticeTest {

    @Test
    void itNamesTheSchoolsRegulationAndOfficeAndItsDayInWords() {
        CommendationNotice notice = new CommendationNotice(
                2026, List.of("软件学院"), List.of("赵甲子（软件学院）"), "按时且规模大", LocalDate.of(2026, 11, 27));
        assertThat(Words.text(notice.document(ASchool.regulation("某校", "监测数据管理办法", "校发〔2030〕5号", "质量评估中心"))))
                .contains("依据：《监测数据管理办法》（校发〔2030〕5号）第二十二条。", "质量评估中心", "二〇二六年十一月二十七日", "软件学院");
    }
}
