package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.Stories;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** 经费与资产: what is owned, spent on teaching, received, given to students; in 万元. */
final class MoneyTables {

    private static final double EQUIPMENT = 10_900;
    private static final double NEW_EQUIPMENT = 1_180;
    private static final double SCRAPPED = 90;
    private static final double CENTRE = 2_100;

    private final SchoolYear year;

    MoneyTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.single("2-6", this::assets)
                .single("2-9-1", this::budget)
                .single("2-9-2", this::spending)
                .single("6-4", this::grants);
    }

    /** What was there in the first year, and what came each year since; in one year a whole centre came. */
    private Facts assets() {
        double all = EQUIPMENT;
        for (int of = School.FIRST_YEAR + 1; of <= year.number(); of++) {
            all += bought(of) - SCRAPPED;
        }
        return new Facts()
                .with("固定资产总值", scaled(46_000 + all))
                .with("教学、科研仪器设备资产总值", scaled(all))
                .with("当年新增值", scaled(bought(year.number())))
                .with("信息化设备资产总值", year.money(3_900, 4))
                .with("软件信息化设备资产总值", year.money(1_050, 4));
    }

    private static double bought(int of) {
        return NEW_EQUIPMENT * Math.pow(1.03, of - School.FIRST_YEAR) + (of == Stories.EQUIPPED ? CENTRE : 0);
    }

    private BigDecimal scaled(double whole) {
        return BigDecimal.valueOf(whole * year.school().scale()).setScale(2, RoundingMode.HALF_UP);
    }

    private Facts spending() {
        return new Facts()
                .total(
                        "教学经费支出总计",
                        "教学日常运行支出",
                        year.money(2_950, 4),
                        "教学改革支出",
                        year.money(320, 3),
                        "专业建设支出",
                        year.money(620, 3),
                        "实践教学支出",
                        year.money(1_150, 4),
                        "其他教学专项",
                        year.money(260, 2),
                        "思政政治理论课程专项建设经费支出",
                        year.money(66, 3),
                        "学生活动经费支出",
                        year.money(180, 3),
                        "教师培训进修专项经费支出",
                        year.money(210, 3))
                .with("实验经费支出", year.money(560, 4))
                .with("实习经费支出", year.money(420, 4))
                .with("经常性预算内事业费拨款", year.money(13_400, 3))
                .with("地方本科生生均拨款总额", year.money(13_100, 3))
                .with("本科生学费收入", year.money(4_900, 2))
                .with("教改专项拨款国家", year.money(60, 0))
                .with("教改专项拨款地方", year.money(420, 3))
                .with("社会捐赠金额", year.money(120, 5))
                .with("校友捐赠金额", year.money(45, 5));
    }

    private Facts budget() {
        BigDecimal teaching = new BigDecimal(spending().values().getOrDefault("教学经费支出总计", "0"));
        return new Facts()
                .with("学校教育经费总额", year.money(27_500, 3))
                .with("教学经费总额", teaching)
                .with("教学改革与建设专项经费总额", year.money(2_100, 3));
    }

    private Facts grants() {
        return new Facts()
                .total(
                        "资助金额总计",
                        "政府奖、助学金资助金额",
                        year.money(1_480, 3),
                        "社会奖、助学金资助金额",
                        year.money(42, 3),
                        "学校奖学金资助金额",
                        year.money(410, 3),
                        "国家助学贷款资助金额",
                        year.money(1_890, 5),
                        "勤工助学金资助金额",
                        year.money(118, 3),
                        "减免学费资助金额",
                        year.money(64, 0),
                        "临时困难补助资助金额",
                        year.money(46, 3),
                        "其它奖助学金资助金额",
                        year.money(30, 0))
                .total(
                        "资助学生数总计",
                        "政府奖、助学金资助学生数",
                        year.grown(3_620, 2),
                        "社会奖、助学金资助学生数",
                        year.grown(130, 2),
                        "学校奖学金资助学生数",
                        year.grown(2_640, 2),
                        "国家助学贷款资助学生数",
                        year.grown(1_980, 4),
                        "勤工助学金资助学生数",
                        year.grown(880, 2),
                        "减免学费资助学生数",
                        year.grown(190, 0),
                        "临时困难补助资助学生数",
                        year.grown(420, 2),
                        "其它奖助学金资助学生数",
                        year.grown(160, 0));
    }
}
