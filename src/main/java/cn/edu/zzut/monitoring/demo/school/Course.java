package cn.edu.zzut.monitoring.demo.school;

import java.util.ArrayList;
import java.util.List;

/**
 * 课程: a course of a major.
 *
 * @param level in which year of study it is given
 */
record Course(Major major, int place, String topic, Kind kind, int level) {

    enum Kind {
        CORE,
        THEORY,
        LABORATORY,
        ELECTIVE
    }

    private static final List<String> FIRST = List.of("导论", "基础*", "概论", "实验一#");
    private static final List<String> SECOND = List.of("原理*", "方法论*", "数据处理#", "史", "标准与规范", "专题?", "写作?", "实验二#");
    private static final List<String> THIRD = List.of("设计*", "应用*", "研究方法*", "案例分析*", "综合实训#", "文献选读?", "前沿?", "管理?");
    private static final List<String> FOURTH = List.of("项目实践#", "创新实践#", "职业素养?", "综合设计*");

    /** The courses of a major, from its first year to its last. */
    static List<Course> of(Major major) {
        List<String> topics = new ArrayList<>();
        for (List<String> year : List.of(FIRST, SECOND, THIRD, FOURTH)) {
            topics.addAll(year);
        }
        List<Course> courses = new ArrayList<>();
        for (int place = 0; place < topics.size(); place++) {
            courses.add(new Course(
                    major,
                    place + 1,
                    topics.get(place).replaceAll("[*#?]", ""),
                    kind(topics.get(place)),
                    level(place, topics.size(), major.years())));
        }
        return courses;
    }

    /** In four years as they are listed, in five an equal share each. */
    private static int level(int place, int count, int years) {
        if (years != 4) {
            return 1 + place * years / count;
        }
        int second = FIRST.size();
        int third = second + SECOND.size();
        return place < second ? 1 : place < third ? 2 : place < third + THIRD.size() ? 3 : 4;
    }

    private static Kind kind(String topic) {
        return switch (topic.charAt(topic.length() - 1)) {
            case '*' -> Kind.CORE;
            case '#' -> Kind.LABORATORY;
            case '?' -> Kind.ELECTIVE;
            default -> Kind.THEORY;
        };
    }

    String code() {
        return "K" + major.code() + "%02d".formatted(place);
    }

    String name() {
        return major.name() + topic;
    }

    boolean isLaboratory() {
        return kind == Kind.LABORATORY;
    }

    boolean isElective() {
        return kind == Kind.ELECTIVE;
    }

    boolean isCore() {
        return kind == Kind.CORE;
    }

    int hours() {
        return isCore() ? 64 : isElective() ? 32 : 48;
    }

    int credits() {
        return hours() / 16;
    }
}
