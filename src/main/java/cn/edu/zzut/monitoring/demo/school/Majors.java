package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The majors of the colleges, by the names and codes of the ministry's list. */
final class Majors {

    /** College, national code, name, field of the degree, first intake. */
    private static final String ALL =
            """
            201 080204 机械电子工程 工学 2008
            201 080205 工业设计 工学 2009
            201 080202 机械设计制造及其自动化 工学 2004
            202 080601 电气工程及其自动化 工学 2005
            202 080801 自动化 工学 2007
            202 080803T 机器人工程 工学 2020
            203 080701 电子信息工程 工学 2005
            203 080703 通信工程 工学 2007
            203 080905 物联网工程 工学 2013
            203 080903 网络工程 工学 2010
            204 080902 软件工程 工学 2008
            204 080901 计算机科学与技术 工学 2004
            204 080910T 数据科学与大数据技术 工学 2018
            204 080717T 人工智能 工学 2021
            205 081001 土木工程 工学 2004
            205 081003 给排水科学与工程 工学 2009
            205 120103 工程管理 管理学 2007
            206 082801 建筑学 工学 2006
            206 082802 城乡规划 工学 2009
            206 082803 风景园林 工学 2012
            207 081301 化学工程与工艺 工学 2005
            207 082701 食品科学与工程 工学 2006
            207 081302 制药工程 工学 2010
            208 080401 材料科学与工程 工学 2006
            208 080405 金属材料工程 工学 2009
            208 080407 高分子材料与工程 工学 2011
            209 080207 车辆工程 工学 2008
            209 081801 交通运输 工学 2007
            209 120602 物流工程 管理学 2011
            210 081201 测绘工程 工学 2006
            210 070504 地理信息科学 理学 2009
            210 081202 遥感科学与技术 工学 2014
            211 020401 国际经济与贸易 经济学 2004
            211 020302 金融工程 经济学 2012
            211 020101 经济学 经济学 2009
            212 120201K 工商管理 管理学 2005
            212 120202 市场营销 管理学 2004
            212 120206 人力资源管理 管理学 2010
            213 120203K 会计学 管理学 2004
            213 120204 财务管理 管理学 2006
            213 120207 审计学 管理学 2013
            214 050101 汉语言文学 文学 2004
            214 030101K 法学 法学 2008
            214 030302 社会工作 法学 2011
            215 050201 英语 文学 2004
            215 050262 商务英语 文学 2010
            215 050207 日语 文学 2009
            216 030503 思想政治教育 法学 2016
            217 070101 数学与应用数学 理学 2005
            217 071202 应用统计学 理学 2012
            217 070102 信息与计算科学 理学 2008
            218 130502 视觉传达设计 艺术学 2006
            218 130503 环境设计 艺术学 2006
            218 130504 产品设计 艺术学 2012
            218 130310 动画 艺术学 2010
            219 040203 社会体育指导与管理 教育学 2008
            219 040207T 休闲体育 教育学 2019
            220 040104 教育技术学 教育学 2008
            220 071102 应用心理学 理学 2011
            220 040105 艺术教育 教育学 2015
            """;

    private Majors() {}

    /** At most so many of each college. */
    static List<Major> of(List<DemoUnit> colleges, int atMost) {
        List<Major> majors = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String line : ALL.split("\n")) {
            String[] parts = line.split(" ");
            for (DemoUnit college : colleges) {
                if (college.code().equals(parts[0]) && counts.merge(parts[0], 1, Integer::sum) <= atMost) {
                    majors.add(major(college, counts.getOrDefault(parts[0], 0), parts));
                }
            }
        }
        return List.copyOf(majors);
    }

    private static Major major(DemoUnit college, int number, String... parts) {
        return new Major(
                college,
                college.code() + "%02d".formatted(number),
                parts[2],
                parts[1],
                Integer.parseInt(parts[4]),
                parts[3]);
    }
}
