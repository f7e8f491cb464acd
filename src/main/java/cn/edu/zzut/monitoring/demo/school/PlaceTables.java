package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 场所: laboratories and their equipment, research bases, places for practice outside. */
final class PlaceTables {

    private static final List<String> DISTRICTS = List.of("郑州市高新区", "郑州市经开区", "洛阳市涧西区", "新乡市红旗区", "许昌市建安区");

    private final SchoolYear year;

    PlaceTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.list("1-7-1", this::labs)
                .list("2-7", this::devices)
                .list("1-7-2", this::research)
                .list("2-8", this::centres)
                .list("2-4", this::practice);
    }

    private List<Line> labs() {
        return year.labs().labs().stream()
                .map(lab -> Line.of(
                        lab.unit(),
                        lab.number(),
                        lab.name(),
                        lab.unit().name(),
                        lab.unit().code(),
                        lab.kind(),
                        "否",
                        lab.area()))
                .toList();
    }

    private List<Line> devices() {
        return year.labs().devices().stream()
                .map(device -> Line.of(
                        device.lab().unit(),
                        device.lab().number(),
                        device.lab().name(),
                        device.name(),
                        device.number(),
                        device.price(),
                        device.month()))
                .toList();
    }

    private static String field(DemoUnit college) {
        return college.name().replace("学院", "");
    }

    private List<Line> research() {
        return year.school().colleges().stream()
                .limit(8)
                .map(college -> Line.of(
                        college,
                        field(college) + "研究所",
                        college.name(),
                        college.code(),
                        Chance.oneIn(3, "research", college.code()) ? "省部级研究所/实验室/人文基地" : "无",
                        Chance.oneIn(4, "shared", college.code()) ? "是" : "否"))
                .toList();
    }

    private List<Line> centres() {
        return year.school().colleges().stream()
                .limit(6)
                .map(college -> Line.of(
                        college,
                        field(college) + "实验教学示范中心",
                        year.school().majors(college).get(0).name(),
                        year.school().majors(college).get(0).national().substring(0, 4),
                        "省部级",
                        Chance.between(2012, 2021, "centre", college.code())))
                .toList();
    }

    /** Each major has a firm of its own; the college's majors share another. */
    private List<Line> practice() {
        List<Line> lines = new ArrayList<>();
        for (DemoUnit college : year.school().colleges()) {
            List<Major> majors = year.school().majors(college);
            lines.add(base(field(college) + "共享实习基地", college, majors));
            majors.forEach(major -> lines.add(base(major.name() + "实习基地", college, List.of(major))));
        }
        return lines;
    }

    private Line base(String name, DemoUnit college, List<Major> majors) {
        int places = 20 + 10 * Chance.between(1, 4, "places", name);
        int came = places * 2 + Chance.between(0, places, "came", name) + year.sinceFirst();
        return Line.of(
                college,
                name,
                Chance.between(2010, 2022, "base", name),
                college.code(),
                college.name(),
                joined(majors, Major::name),
                joined(majors, Major::code),
                Chance.oneIn(6, "founders", name) ? "是" : "否",
                Chance.one(DISTRICTS, "district", name) + "示范路",
                places,
                came);
    }

    private static String joined(List<Major> majors, Function<Major, String> what) {
        return majors.stream().map(what).collect(Collectors.joining(";"));
    }
}
