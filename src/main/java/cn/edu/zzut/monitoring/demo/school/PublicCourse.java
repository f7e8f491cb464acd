package cn.edu.zzut.monitoring.demo.school;

import java.util.List;

/**
 * 公共课: a course for students of all majors.
 *
 * @param owner the code of the college that gives it
 * @param level in which year of study
 * @param size how many students a class has
 * @param purpose 课程类型 of table 5-1-5; empty for others
 */
record PublicCourse(String code, String name, String owner, int hours, int level, int size, String purpose) {

    private static final String POLITICS = "思想政治教育";

    static final List<PublicCourse> REQUIRED = List.of(
            new PublicCourse("G001", "思想道德与法治", "216", 48, 1, 112, POLITICS),
            new PublicCourse("G002", "中国近现代史纲要", "216", 48, 1, 112, POLITICS),
            new PublicCourse("G003", "马克思主义基本原理", "216", 48, 2, 112, POLITICS),
            new PublicCourse("G004", "毛泽东思想和中国特色社会主义理论体系概论", "216", 48, 2, 112, POLITICS),
            new PublicCourse("G005", "形势与政策", "216", 16, 3, 120, POLITICS),
            new PublicCourse("G006", "大学英语一", "215", 64, 1, 52, ""),
            new PublicCourse("G007", "大学英语二", "215", 64, 1, 52, ""),
            new PublicCourse("G008", "大学英语三", "215", 48, 2, 52, ""),
            new PublicCourse("G009", "高等数学", "217", 80, 1, 86, ""),
            new PublicCourse("G010", "线性代数", "217", 48, 2, 86, ""),
            new PublicCourse("G011", "大学体育一", "219", 32, 1, 34, ""),
            new PublicCourse("G012", "大学体育二", "219", 32, 2, 29, ""),
            new PublicCourse("G013", "大学计算机基础", "217", 48, 1, 60, ""),
            new PublicCourse("G014", "大学生心理健康教育", "216", 32, 1, 118, "心理健康"),
            new PublicCourse("G015", "职业生涯规划与就业指导", "216", 32, 3, 118, "职业生涯规划与就业指导"),
            new PublicCourse("G016", "创新创业基础", "216", 32, 2, 118, "创新创业教育"));

    static final List<PublicCourse> ELECTIVE = List.of(
            new PublicCourse("X001", "书法鉴赏", "216", 32, 2, 30, ""),
            new PublicCourse("X002", "中原文化概论", "216", 32, 2, 60, ""),
            new PublicCourse("X003", "逻辑与批判性思维", "216", 32, 3, 45, ""),
            new PublicCourse("X004", "科学技术史", "217", 32, 2, 60, ""),
            new PublicCourse("X005", "数学建模", "217", 32, 2, 28, ""),
            new PublicCourse("X006", "英语演讲", "215", 32, 3, 25, ""),
            new PublicCourse("X007", "跨文化交际", "215", 32, 3, 40, ""),
            new PublicCourse("X008", "太极拳", "219", 32, 2, 30, ""),
            new PublicCourse("X009", "急救常识", "219", 16, 2, 60, ""),
            new PublicCourse("X010", "创意写作", "216", 32, 3, 24, ""));

    boolean isElective() {
        return code.startsWith("X");
    }

    /** Mathematics is for those who calculate. */
    boolean isFor(Major major) {
        boolean mathematics = code.equals("G009") || code.equals("G010");
        return !mathematics || major.isOf("工学", "理学", "经济学", "管理学");
    }
}
