package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.calendar.DayInWords;
import cn.edu.zzut.monitoring.document.WordDocument;
import cn.edu.zzut.monitoring.school.Regulation;
import java.time.LocalDate;
import java.util.List;

/**
 * 表彰通报: who is commended, as a Word document (第二十二条).
 *
 * @param units the units' names
 * @param people names with their units
 */
public record CommendationNotice(int year, List<String> units, List<String> people, String reason, LocalDate on) {

    byte[] document(Regulation regulation) {
        return new WordDocument()
                .title("关于表彰" + year + "年度监测数据填报工作先进单位和个人的通报")
                .text("学校各单位：")
                .text("在" + year + "年度高等教育质量监测数据填报工作中，下列单位和个人表现突出，经学校研究，予以表彰。")
                .table(List.of(
                        List.of("先进单位", listed(units)), List.of("先进个人", listed(people)), List.of("推荐理由", reason)))
                .right(regulation.office())
                .right(DayInWords.of(on))
                .note("依据：" + regulation.reference("第二十二条") + "。")
                .bytes();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "—" : String.join("、", names);
    }
}
