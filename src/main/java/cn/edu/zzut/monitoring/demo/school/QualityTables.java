package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** 教学质量: how teaching is judged, what was reformed and rewarded. */
final class QualityTables {

    private static final int ROUND = 2022;
    private static final int WINNERS = 3;

    private final SchoolYear year;

    QualityTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.single("7-1", this::managers)
                .single("7-2", this::judgements)
                .list("7-3-1", this::reforms)
                .list("7-3-2", this::awards)
                .list("7-3-3", this::projects)
                .single("7-4", this::report);
    }

    private Facts managers() {
        return new Facts()
                .total("教学成果奖总数", "国家级教学成果奖", 0, "省部级教学成果奖", 2)
                .total("教学论文总数", "教学研究教学论文", year.grown(14, 2), "教学管理教学论文", year.grown(9, 2));
    }

    /** Shares that make 100 each; students judge a little better every year. */
    private Facts judgements() {
        double better = 0.4 * year.sinceFirst();
        return new Facts()
                .with("学生评教覆盖比例", percent(97.2 + 0.3 * year.sinceFirst()))
                .with("学生评教优", percent(64.8 + better))
                .with("学生评教良好", percent(34.9 - better))
                .with("学生评教中", percent(0.3))
                .with("同行、督导评教覆盖比例", percent(80.6 + better))
                .with("同行、督导评教优", percent(41.5 + better))
                .with("同行、督导评教良好", percent(48.2 - better))
                .with("同行、督导评教中", percent(10.3))
                .with("领导评教覆盖比例", percent(52.4))
                .with("领导评教优", percent(57.6))
                .with("领导评教良好", percent(36.2))
                .with("领导评教中", percent(6.2));
    }

    private static BigDecimal percent(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private List<Line> reforms() {
        List<Line> lines = new ArrayList<>();
        int last = year.number() - 1;
        for (Employee teacher : year.staff().some(13, "reform")) {
            String number = "JG%d%03d".formatted(last, lines.size() + 1);
            lines.add(Line.of(
                    teacher.unit(),
                    teacher.unit().name().replace("学院", "") + "课程教学改革研究" + number,
                    number,
                    teacher.name(),
                    teacher.number(),
                    "省部级",
                    last,
                    last + 2,
                    Chance.between(2, 4, "money", number),
                    Chance.between(4, 6, "teachers", number)));
        }
        return lines;
    }

    private List<DemoUnit> honoured(int count) {
        return year.school().colleges().stream().limit(count).toList();
    }

    private List<Line> awards() {
        List<Line> lines = new ArrayList<>();
        for (DemoUnit college : honoured(5)) {
            List<Employee> winners =
                    year.staff().of(college, Employee.Post.LECTURER).subList(0, WINNERS);
            for (int rank = 1; rank <= WINNERS; rank++) {
                Employee winner = winners.get(rank - 1);
                lines.add(Line.of(
                        college,
                        winner.number(),
                        winner.name(),
                        college.name().replace("学院", "") + "应用型人才培养的探索与实践",
                        rank,
                        1,
                        "省部级",
                        ROUND,
                        "CG" + ROUND + college.code(),
                        "省教育厅"));
            }
        }
        return lines;
    }

    private List<Line> projects() {
        List<Line> lines = new ArrayList<>();
        for (DemoUnit college : honoured(12)) {
            Employee head = year.staff().head(college);
            lines.add(Line.of(
                    college,
                    year.school().majors(college).get(0).name() + "省级一流课程",
                    "精品课程",
                    "省部级",
                    head.number(),
                    head.name(),
                    Chance.between(2018, 2022, "approved", college.code()),
                    "豫教高" + college.code()));
        }
        return lines;
    }

    private Facts report() {
        return new Facts().with("本科教学质量年度报告", (year.number() - 1) + "年度本科教学质量报告.pdf");
    }
}
