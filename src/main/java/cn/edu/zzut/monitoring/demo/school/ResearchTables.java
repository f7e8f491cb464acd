package cn.edu.zzut.monitoring.demo.school;

import java.util.ArrayList;
import java.util.List;

/** 科研: what teachers researched, published, invented and sold in the calendar year before. */
final class ResearchTables {

    private static final List<String> FUNDS = List.of("国家自然基金", "省教育厅", "省科技厅", "省自然基金", "省哲社基金", "省级其它");
    private static final List<String> INDEXES = List.of("CSCD", "CSSCI", "EI", "SCI", "CSCD", "SCI;EI");
    private static final List<String> PATENTS = List.of("实用新型专利", "实用新型专利", "发明专利", "(软件)著作权");

    private final SchoolYear year;
    private final int last;

    ResearchTables(SchoolYear year) {
        this.year = year;
        this.last = year.number() - 1;
    }

    void addTo(Contents contents) {
        contents.list("3-5-1", this::projects)
                .list("3-5-2", this::awards)
                .list("3-5-3", this::papers)
                .list("3-5-4", this::books)
                .list("3-5-5", this::patents)
                .list("3-5-6", this::textbooks)
                .list("3-5-7", this::transfers);
    }

    /** A line for every so-manieth teacher. */
    private interface Achieved {
        Line by(Employee teacher, String number, String field);
    }

    /** Numbers name the year and the place in it, so that none comes twice. */
    private List<Line> every(int many, String what, Achieved achieved) {
        List<Line> lines = new ArrayList<>();
        for (Employee teacher : year.staff().some(many, what)) {
            String field = teacher.unit().name().replace("学院", "");
            lines.add(achieved.by(teacher, last + Digits.four(lines.size() + 1), field));
        }
        return lines;
    }

    private List<Line> projects() {
        return every(5, "project", (teacher, number, field) -> {
            boolean contract = Chance.between(1, 5, "contract", number) <= 2;
            return Line.of(
                    teacher.unit(),
                    teacher.number(),
                    teacher.name(),
                    field + (contract ? "技术服务" : "课题研究") + number,
                    contract ? "横向项目" : "纵向项目",
                    contract ? "无" : Chance.one(FUNDS, "fund", number),
                    "1",
                    contract ? Chance.between(8, 24, "money", number) : Chance.between(3, 12, "money", number),
                    0,
                    last,
                    "XM" + number,
                    last + 2);
        });
    }

    private List<Line> awards() {
        return every(
                40,
                "award",
                (teacher, number, field) -> Line.of(
                        teacher.unit(),
                        teacher.number(),
                        teacher.name(),
                        field + "研究成果" + number,
                        "1",
                        "1",
                        "省科技进步奖",
                        Chance.oneIn(3, "award", number) ? "二等" : "三等",
                        last,
                        "HJ" + number));
    }

    private List<Line> papers() {
        return every(
                3,
                "paper",
                (teacher, number, field) -> Line.of(
                        teacher.unit(),
                        teacher.number(),
                        teacher.name(),
                        Chance.oneIn(4, "author", number) ? "通讯作者" : "第一作者",
                        field + "若干问题研究" + number,
                        Chance.oneIn(6, "teaching", number) ? "教研" : "科研",
                        field + "学报",
                        Chance.one(INDEXES, "index", number),
                        last,
                        yes(8, "firm", number),
                        yes(10, "place", number),
                        yes(30, "abroad", number),
                        yes(7, "across", number)));
    }

    private static String yes(int oneIn, String what, String number) {
        return Chance.oneIn(oneIn, what, number) ? "是" : "否";
    }

    private List<Line> books() {
        return every(
                42,
                "book",
                (teacher, number, field) -> Line.of(
                        teacher.unit(),
                        teacher.number(),
                        teacher.name(),
                        field + "专题研究" + number,
                        "978-7-" + number + "-1",
                        "专著",
                        "示范出版社",
                        last));
    }

    private List<Line> patents() {
        return every(
                8,
                "patent",
                (teacher, number, field) -> Line.of(
                        teacher.unit(),
                        teacher.number(),
                        teacher.name(),
                        "一种" + field + "装置" + number,
                        Chance.one(PATENTS, "patent", number),
                        "ZL" + number,
                        last,
                        yes(4, "used", number),
                        yes(9, "firm", number)));
    }

    private List<Line> textbooks() {
        return every(46, "textbook", (teacher, number, field) -> {
            boolean chosen = Chance.oneIn(4, "chosen", number);
            return Line.of(
                    teacher.unit(),
                    teacher.number(),
                    teacher.name(),
                    field + "教程" + number,
                    "示范出版社",
                    "978-7-" + number + "-2",
                    last,
                    chosen ? "省部级规划教材" : "无",
                    chosen ? String.valueOf(last) : "无");
        });
    }

    private List<Line> transfers() {
        return every(
                38,
                "transfer",
                (teacher, number, field) -> Line.of(
                        teacher.unit(),
                        teacher.number(),
                        teacher.name(),
                        field + "成果转化" + number,
                        Chance.oneIn(2, "transfer", number) ? "转让" : "授权（许可）",
                        Chance.between(9, 15, "price", number),
                        Chance.between(2, 4, "students", number)));
    }
}
