package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.support.Shipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A school of ten colleges with two majors each in which every year is like the last, but for what a story changes. */
final class EvenSchool {

    private static final int THIS_YEAR = 2026;
    private static final int COLLEGES = 10;
    private static final int TEACHERS = 12;
    private static final int STUDENTS = 80;

    private final Map<String, Integer> changed = new HashMap<>();

    /** College 3 has so many teachers in that year. */
    EvenSchool teachers(int year, int college, int count) {
        changed.put(year + "/T" + college, count);
        return this;
    }

    EvenSchool students(int year, String major, int count) {
        changed.put(year + "/" + major, count);
        return this;
    }

    EvenSchool graduates(int year, String major, int count) {
        changed.put(year + "/G" + major, count);
        return this;
    }

    EvenSchool equipment(int year, int value) {
        changed.put(year + "/equipment", value);
        return this;
    }

    private int of(int year, String what, int usually) {
        return changed.getOrDefault(year + "/" + what, usually);
    }

    static String major(int college, int number) {
        return "M" + college + number;
    }

    private FiledRows filed(int year) {
        List<String> colleges = new ArrayList<>();
        List<String> majors = new ArrayList<>();
        List<String> staff = new ArrayList<>();
        List<String> teaching = new ArrayList<>();
        List<String> students = new ArrayList<>();
        List<String> graduates = new ArrayList<>();
        for (int college = 0; college < COLLEGES; college++) {
            String unit = "20" + college;
            colleges.add("单位号=" + unit + " 教学科研单位名称=学院" + college + " 单位职能=教学院系");
            for (int number = 0; number < 2; number++) {
                String major = major(college, number);
                majors.add("校内专业代码=" + major + " 校内专业名称=专业" + major + " 专业代码=" + major + " 所属单位号=" + unit);
                for (int student = 0; student < of(year, major, STUDENTS); student++) {
                    students.add("学号=" + major + student + " 校内专业（大类）代码=" + major);
                }
                graduates.add(
                        "校内专业代码=" + major + " 应届毕业生数=40 应届生中未按时毕业数=1 授予学位数=40 应届就业人数=" + of(year, "G" + major, 36));
            }
            for (int teacher = 0; teacher < of(year, "T" + college, TEACHERS); teacher++) {
                String number = "t" + college + "-" + teacher;
                staff.add("工号=" + number + " 任职状态=在职 单位号=" + unit + " 学缘=外校（境内） 出生年月=1980-01 入校时间=2010-07"
                        + (teacher % 2 == 0 ? " 最高学位=博士 专业技术职称=教授" : " 最高学位=硕士 专业技术职称=讲师"));
                teaching.add("工号=" + number + " 任教类型=专业课 任教专业代码=" + major(college, teacher % 2)
                        + " 是否双师双能型=否 是否工程背景=否 是否行业背景=否");
            }
        }
        return FiledRows.nothing(year)
                .with("1-3", colleges.toArray(String[]::new))
                .with("1-4-1", majors.toArray(String[]::new))
                .with("1-5-1", staff.toArray(String[]::new))
                .with("1-5-2", teaching.toArray(String[]::new))
                .with("1-5-3")
                .with("1-6", students.toArray(String[]::new))
                .with("6-5-2", graduates.toArray(String[]::new))
                .with("2-6", "教学、科研仪器设备资产总值=" + of(year, "equipment", 2000) + " 当年新增值=200")
                .with(
                        "6-1",
                        "普通本科学生数=" + students.size()
                                + " 普通高职（含专科）学生数=0 硕士研究生数全日制=0 博士研究生数全日制=0 留学生数=0 普通预科生数=0"
                                + " 进修生数=0 成人脱产学生数=0 夜大（业余）学生数=0 函授学生数=0");
    }

    /** The year 2026 and the four before it. */
    Series series() {
        List<YearOutcomes> years = new ArrayList<>();
        for (int year = THIS_YEAR; year > THIS_YEAR - Indicators.YEARS; year--) {
            years.add(filed(year).outcomes());
        }
        return new Series(Shipped.CATALOG, years, "工农林");
    }

    List<Highlight> highlights() {
        return new HighlightFinder(series()).all();
    }
}
