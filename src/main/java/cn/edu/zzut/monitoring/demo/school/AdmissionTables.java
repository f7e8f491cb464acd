package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 招生: where the new students come from, and how many of those who were admitted came. */
final class AdmissionTables {

    private static final String BATCH = "二批A";
    private static final String HOME = "河南省";
    private static final List<String> ELSEWHERE = List.of("河北省", "山西省", "山东省", "安徽省", "湖北省", "甘肃省");
    private static final int LINE = 428;

    private final SchoolYear year;

    AdmissionTables(SchoolYear year) {
        this.year = year;
    }

    /** A major's new students from a province. */
    private record Admission(Major major, String province, int came, int stayedAway, int mark) {

        int admitted() {
            return came + stayedAway;
        }

        int firstChoice() {
            return admitted() * Chance.between(52, 78, "first", major.code()) / 100;
        }
    }

    void addTo(Contents contents) {
        contents.single("6-3-1", this::total).list("6-3-3", this::provinces).list("6-3-4", this::majors);
    }

    private List<Admission> admissions() {
        List<Admission> admissions = new ArrayList<>();
        for (Major major : year.school().majors()) {
            int all = Students.intake(year.school(), major, year.number());
            int rest = all;
            for (int i = 0; all > 0 && i < 3; i++) {
                String province = ELSEWHERE.get((Chance.between(0, 5, "from", major.code()) + i) % ELSEWHERE.size());
                int came = Math.max(1, all / 12);
                admissions.add(admission(major, province, came));
                rest -= came;
            }
            if (rest > 0) {
                admissions.add(admission(major, HOME, rest));
            }
        }
        return admissions;
    }

    private Admission admission(Major major, String province, int came) {
        int away = province.equals(HOME) ? Chance.between(0, 3, "away", major.code(), year.number()) : 0;
        int mark = LINE + Chance.between(6, 40, "mark", major.code(), province);
        return new Admission(major, province, came, away, mark);
    }

    private Facts total() {
        List<Admission> all = admissions();
        int admitted = all.stream().mapToInt(Admission::admitted).sum();
        return new Facts()
                .with("招生计划数", admitted)
                .with("实际录取数", admitted)
                .with("实际报到数", all.stream().mapToInt(Admission::came).sum())
                .with("招收特长生数", year.grown(24, 0))
                .with(
                        "招收本省学生数",
                        all.stream()
                                .filter(one -> one.province().equals(HOME))
                                .mapToInt(Admission::admitted)
                                .sum());
    }

    private List<Line> provinces() {
        Map<String, List<Admission>> byProvince = new LinkedHashMap<>();
        admissions().forEach(one -> byProvince
                .computeIfAbsent(one.province(), province -> new ArrayList<>())
                .add(one));
        DemoUnit office = year.school().unit("107");
        List<Line> lines = new ArrayList<>();
        byProvince.forEach((province, all) -> {
            int admitted = all.stream().mapToInt(Admission::admitted).sum();
            int marks =
                    all.stream().mapToInt(one -> one.mark() * one.admitted()).sum();
            lines.add(Line.of(
                    office, province, BATCH, 0, 0, admitted, 0, 0, LINE, 0, 0, marks / Math.max(1, admitted), "无"));
        });
        return lines;
    }

    private List<Line> majors() {
        return admissions().stream()
                .map(one -> Line.of(
                        one.major().college(),
                        one.major().name(),
                        one.major().code(),
                        one.province(),
                        BATCH,
                        one.admitted(),
                        one.admitted(),
                        one.firstChoice(),
                        one.came(),
                        0,
                        0,
                        one.mark(),
                        "无"))
                .toList();
    }
}
