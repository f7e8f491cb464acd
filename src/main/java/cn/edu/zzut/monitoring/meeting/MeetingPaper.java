package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.document.FilledTemplate;
import cn.edu.zzut.monitoring.document.FilledTemplate.Lines;
import cn.edu.zzut.monitoring.paper.PaperTemplates;
import cn.edu.zzut.monitoring.school.Regulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 关于……的请示: the meeting's material as a Word document, at most 2,000 characters of text, with attachments. */
@Service
@Transactional(readOnly = true)
public class MeetingPaper {

    private final MeetingMaterial material;
    private final PaperTemplates templates;
    private final Regulation regulation;
    private final Cycles cycles;
    private final SchoolClock clock;

    MeetingPaper(
            MeetingMaterial material,
            PaperTemplates templates,
            Regulation regulation,
            Cycles cycles,
            SchoolClock clock) {
        this.material = material;
        this.templates = templates;
        this.regulation = regulation;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Such as 关于审定并上报2026年高等教育质量监测数据的请示. */
    public String title(int year) {
        return "关于审定并上报" + year + "年高等教育质量监测数据的请示";
    }

    /** The .docx file, of the data as they are now, in the template that is in use. */
    public byte[] document(int year) {
        Material now = material.of(year);
        return FilledTemplate.of(
                templates.content(MeetingTemplate.MEETING_REQUEST),
                new FilledTemplate.Values(
                        words(now),
                        List.of(
                                lines(
                                        MeetingTemplate.TABLES,
                                        now.tables(),
                                        one -> List.of(
                                                one.table(),
                                                one.unit(),
                                                String.valueOf(one.rows()),
                                                String.valueOf(one.lastYear()),
                                                one.state())),
                                new Lines(
                                        MeetingTemplate.INDICATORS,
                                        now.indicators().stream()
                                                .map(one -> map(
                                                        MeetingTemplate.INDICATORS,
                                                        List.of(
                                                                one.name(),
                                                                one.value().isEmpty() ? "缺数据" : one.value(),
                                                                one.lastYear(),
                                                                one.qualified(),
                                                                one.restricted(),
                                                                one.verdict())))
                                                .toList()),
                                lines(
                                        MeetingTemplate.HIGHLIGHTS,
                                        now.highlights(),
                                        one -> List.of(one.sentence(), one.decision())),
                                lines(
                                        MeetingTemplate.ANOMALIES,
                                        now.of(OpenPoints.ANOMALY),
                                        one -> List.of(one.unit(), one.what(), one.said())),
                                lines(MeetingTemplate.REVIEWED, now.reviewed(), MeetingPaper::cells),
                                lines(
                                        MeetingTemplate.EXPERTS,
                                        now.experts(),
                                        one -> List.of(
                                                one.table(),
                                                one.kind(),
                                                one.severity(),
                                                one.problem(),
                                                one.state())))));
    }

    private static List<String> cells(Material.ReviewedLine one) {
        return List.of(
                one.table(),
                one.unit(),
                one.looked(),
                String.valueOf(one.inconsistent()),
                one.kinds(),
                one.severities(),
                one.states(),
                String.valueOf(one.open()),
                one.conclusion());
    }

    private Map<String, String> words(Material now) {
        int year = now.year();
        Map<String, String> words = new HashMap<>(MeetingText.of(now));
        words.put("学校", regulation.school());
        words.put("评估部门", regulation.office());
        words.put("标题", title(year));
        words.put("年度", String.valueOf(year));
        words.put("依据", regulation.reference("第十五条"));
        words.put("组织与时间", MeetingText.organisation(cycles.cycle(year), cycles.stages(year)));
        words.put("日期", SchoolClock.inChinese(clock.today()));
        return words;
    }

    /** Numbered from 1 in the first field. */
    private static <T> Lines lines(List<String> fields, List<T> all, Function<T, List<String>> cells) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (T one : all) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
            row.addAll(cells.apply(one));
            rows.add(map(fields, row));
        }
        return new Lines(fields, rows);
    }

    private static Map<String, String> map(List<String> fields, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(fields.get(i), cells.get(i));
        }
        return row;
    }
}
