package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 经办的事项: how often the person is on record as whoever did something. The columns that say so are found in the database, so
 * that what is added later is counted without anybody thinking of it.
 */
@Component
class Deeds {

    private static final String TITLE = "其他以您为经办人的记录";
    private static final List<String> HEADINGS = List.of("类别", "条数");
    private static final String OTHERS = "其他记录";

    /** What tables begin with → what is in them. */
    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("accountability", "追责问责"),
            Map.entry("appointment", "任职登记"),
            Map.entry("archive", "归档材料"),
            Map.entry("cancelled_launch", "撤销启动"),
            Map.entry("catalog", "指标体系"),
            Map.entry("column", "数据项含义"),
            Map.entry("commendation", "表彰"),
            Map.entry("concept", "统计口径"),
            Map.entry("cycle", "启动年度"),
            Map.entry("data_correction", "数据更正"),
            Map.entry("data_use", "数据使用"),
            Map.entry("definition", "数据项提问和答复"),
            Map.entry("document", "附件和佐证"),
            Map.entry("due_change", "期限调整"),
            Map.entry("entered_figure", "录入的监测指标"),
            Map.entry("explanation", "异常说明的审核"),
            Map.entry("filer_registration", "填报人登记"),
            Map.entry("filing_guide", "填报指南"),
            Map.entry("hash_check", "核对保存的内容"),
            Map.entry("highlight", "关注点处理"),
            Map.entry("mail", "邮件服务器和测试邮件"),
            Map.entry("meeting", "校长办公会"),
            Map.entry("merge", "汇总冲突的选择"),
            Map.entry("monitoring", "常态监测"),
            Map.entry("national", "国家平台上报"),
            Map.entry("outage", "系统停机"),
            Map.entry("paper", "纸质材料"),
            Map.entry("past_year", "历史年度"),
            Map.entry("quiz", "题库"),
            Map.entry("rectification", "整改"),
            Map.entry("remark", "批注"),
            Map.entry("report", "分析报告"),
            Map.entry("review", "专家审核"),
            Map.entry("role_share", "角色分工"),
            Map.entry("school", "学校信息"),
            Map.entry("stand_in", "代理"),
            Map.entry("submission", "报送"),
            Map.entry("training", "培训"),
            Map.entry("unit_paper", "审核表交接"),
            Map.entry("urge", "催办"),
            Map.entry("year_check", "全校校验")));

    private final JdbcClient jdbc;

    Deeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(String table, String column) {}

    PersonalFile.Part of(PersonId person) {
        List<String> told = Chapter.ALL.stream().map(Chapter::query).toList();
        Map<String, Integer> counts = new TreeMap<>();
        for (Place place : places()) {
            boolean isToldOf = told.stream()
                    .anyMatch(query -> query.contains("monitoring." + place.table() + " ")
                            && query.contains(place.column() + " = :person"));
            int count = isToldOf ? 0 : count(place, person);
            if (count > 0) {
                counts.merge(title(place.table()), count, Integer::sum);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((title, count) -> rows.add(List.of(title, String.valueOf(count))));
        return new PersonalFile.Part(TITLE, HEADINGS, rows);
    }

    private List<Place> places() {
        return jdbc.sql(
                        """
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'monitoring' and t.table_type = 'BASE TABLE'
                and c.data_type = 'character varying' and (c.column_name like '%\\_by' or c.column_name in ('expert', 'by'))""")
                .query((row, n) -> new Place(row.getString(1), row.getString(2)))
                .list();
    }

    /** Names come from the database's own catalog. */
    private int count(Place place, PersonId person) {
        return jdbc.sql("select count(*) from monitoring.\"" + place.table() + "\" where \"" + place.column()
                        + "\" = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private static String title(String table) {
        return WORDS.entrySet().stream()
                .filter(word -> table.startsWith(word.getKey()))
                .map(Map.Entry::getValue)
                .reduce((shorter, longer) -> longer)
                .orElse(OTHERS);
    }
}
