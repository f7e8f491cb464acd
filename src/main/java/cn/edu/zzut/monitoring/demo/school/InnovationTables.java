package cn.edu.zzut.monitoring.demo.school;

import java.util.List;

/** 创新创业: what the school does for those who want to found something; its clubs. */
final class InnovationTables {

    private static final String YES = "是";

    private final SchoolYear year;

    InnovationTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.single("5-4-1", this::education)
                .list("5-4-2", this::platforms)
                .single("5-4-3", this::rules)
                .single("6-8", this::clubs);
    }

    private Facts education() {
        return new Facts()
                .with("是否成立创新创业教育工作领导小组", YES)
                .with("是否开设创新创业学院", YES)
                .with("创新创业教育工作牵头单位", year.school().unit("104").name())
                .with("是否按创新创业教育目标要求修订人才培养方案", YES)
                .with("创业培训项目数（项）", year.grown(18, 3))
                .with("创新创业讲座（次）", year.grown(46, 3))
                .with("创新创业奖学金", year.money(32, 4))
                .with("创新创业专项资金投入（万元）", year.money(210, 4))
                .with("创新创业教育教材数（门）", 6)
                .with("参与创新创业训练项目全日制本科在校学生数（人）", year.grown(1_180, 3))
                .with("参与创新创业训练竞赛全日制本科在校学生数（人）", year.grown(2_640, 3))
                .with("在校学生创业项目数（项）", year.grown(44, 3))
                .with("在校学生创业项目参与学生数（人）", year.grown(190, 3))
                .with("在校学生创业项目获得资助金额（万元）", year.money(58, 4));
    }

    private List<Line> platforms() {
        var office = year.school().unit("104");
        return List.of(
                Line.of(office, "大学生创新创业孵化园", "省部级", "高等学校主导型", "校内", 2017, 60, "省级财政"),
                Line.of(office, "中原众创空间", "省部级", "地方政府主导型", "校外", 2019, 30, "多种"));
    }

    private Facts rules() {
        return new Facts()
                .with("创新创业学分积累与转换相关制度是否制定实施", YES)
                .with("创新创业学分积累与转换相关制度内容", "学科竞赛、创业实践可认定创新创业学分")
                .with("教师创新创业教育工作绩效考核相关制度是否制定实施", YES)
                .with("教师创新创业教育工作绩效考核相关制度内容", "指导学生创新创业计入教学工作量")
                .with("创新创业兼职导师管理相关制度是否制定实施", YES)
                .with("创新创业兼职导师管理相关制度内容", "兼职导师聘任与考核办法")
                .with("创新创业学生管理相关制度创新创业学生管理相关制度", YES)
                .with("创新创业学生管理相关制度内容", "允许学生保留学籍休学创业")
                .with("教师兼职离岗创新创业相关制度是否制定实施", YES)
                .with("教师兼职离岗创新创业相关制度内容", "教师离岗创业期间保留人事关系");
    }

    private Facts clubs() {
        return new Facts()
                .total(
                        "社团总数",
                        "社团科技类",
                        year.grown(26, 2),
                        "社团人文社会类",
                        year.grown(18, 2),
                        "社团体育类",
                        year.grown(16, 2),
                        "社团文艺类",
                        year.grown(17, 2),
                        "社团创新创业类",
                        year.grown(9, 2),
                        "其他社团",
                        year.grown(6, 0))
                .total(
                        "参与人次数总数",
                        "科技类参与人次数",
                        year.grown(2_900, 2),
                        "人文社会类参与人次数",
                        year.grown(2_100, 2),
                        "体育类参与人次数",
                        year.grown(2_600, 2),
                        "文艺类参与人次数",
                        year.grown(1_900, 2),
                        "创新创业类参与人次数",
                        year.grown(1_300, 2),
                        "其他参与人次数",
                        year.grown(500, 0));
    }
}
