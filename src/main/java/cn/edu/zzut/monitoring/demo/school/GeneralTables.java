package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;

/** 学校概况: what the school is, its campuses, its units and friends, its disciplines. */
final class GeneralTables {

    private static final String PLANNED = "2021";

    private final SchoolYear year;

    GeneralTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.single("1-1", this::school)
                .single("1-1(办学指导思想)", this::guidance)
                .list("1-1(校区)", this::campuses)
                .list("1-2", this::departments)
                .list("1-3", this::colleges)
                .single("1-8", this::friends)
                .single("4-1-1", this::disciplines)
                .list("4-1-4", this::keyDisciplines);
    }

    private Facts school() {
        return new Facts()
                .with("学校名称", "郑州工程技术学院（示范）")
                .with("代码", "0000000000")
                .with("英文名称", "Zhengzhou University of Technology (demonstration)")
                .with("办学类型", "普通本科院校")
                .with("学校性质", "综合院校")
                .with("举办者", "地市教育部门")
                .with("主管部门", "省市（自治区）教育厅（委）")
                .with("学校网址", "www.zzut.example")
                .with("招生批次", "第二批次A")
                .with("开办本科教育年份", "2004")
                .with("姓名", year.staff().head(year.school().unit(School.OFFICE)).name())
                .with("联系电话", "0371-60000000")
                .with("联系电子邮箱", "pgc@zzut.example");
    }

    private Facts guidance() {
        return new Facts()
                .with("校训内容", "求实创新")
                .with("定位与发展目标内容", "立足郑州，面向河南，培养基础扎实、动手能力强的应用型人才，建成特色鲜明的应用型大学。")
                .with("学校规划", "“十四五”事业发展规划")
                .with("学校规划制定时间", PLANNED);
    }

    private List<Line> campuses() {
        DemoUnit office = year.school().unit(School.SCHOOL_OFFICE);
        return List.of(
                Line.of(office, "英才校区", "河南省", "郑州市", "惠济区示范路1号"), Line.of(office, "须水校区", "河南省", "郑州市", "中原区示范路2号"));
    }

    private List<Line> departments() {
        List<Line> lines = new ArrayList<>();
        for (DemoUnit unit : year.school().departments()) {
            String duty =
                    switch (unit.code()) {
                        case "104" -> "教学管理";
                        case "106", "115" -> "学生管理";
                        case "107" -> "就业指导与管理";
                        case School.OFFICE -> "质量监控";
                        default -> "其他";
                    };
            lines.add(Line.of(
                    unit,
                    unit.name(),
                    unit.code(),
                    duty,
                    year.staff().head(unit).name()));
        }
        return lines;
    }

    private List<Line> colleges() {
        return year.school().colleges().stream()
                .map(unit -> Line.of(
                        unit,
                        unit.name(),
                        unit.code(),
                        "教学院系",
                        year.staff().head(unit).name()))
                .toList();
    }

    private Facts friends() {
        return new Facts()
                .total("总数", "境内数量", year.grown(18, 4), "境外数量", year.grown(2, 0))
                .total(
                        "机构总数",
                        "学术机构数量",
                        year.grown(24, 3),
                        "行业机构和企业数量",
                        year.grown(160, 6),
                        "地方政府数量",
                        year.grown(12, 3));
    }

    private Facts disciplines() {
        List<Major> majors = year.school().majors().stream()
                .filter(major -> major.exists(year.number()))
                .toList();
        return new Facts()
                .with("本科专业总数", majors.size())
                .with(
                        "本科专业新专业数量",
                        majors.stream()
                                .filter(major -> major.isNew(year.number()))
                                .count());
    }

    private List<Line> keyDisciplines() {
        List<Line> lines = new ArrayList<>();
        for (DemoUnit college : year.school().colleges().stream().limit(6).toList()) {
            Major major = year.school().majors(college).get(0);
            lines.add(Line.of(
                    college,
                    major.name().substring(0, Math.min(4, major.name().length())) + "学科",
                    major.national().substring(0, 4),
                    college.name(),
                    college.code(),
                    major.field(),
                    "省部一级"));
        }
        return lines;
    }
}
