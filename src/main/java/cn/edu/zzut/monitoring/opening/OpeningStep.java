package cn.edu.zzut.monitoring.opening;

import java.util.List;

/**
 * One thing to be done before a year begins.
 *
 * @param missing what it still wants, each a Chinese sentence without its end
 * @param said what else is to be known of it, likewise
 */
public record OpeningStep(Kind kind, State state, List<String> missing, List<String> said) {

    public OpeningStep {
        missing = List.copyOf(missing);
        said = List.copyOf(said);
    }

    /** In the order in which they are best done. */
    public enum Kind {
        SCHOOL("学校信息", "系统管理员", "首页“学校信息”"),
        MAIL("邮件服务器", "系统管理员", "首页“邮件服务器”"),
        PEOPLE("单位、人员、角色", "系统管理员", "首页“单位、人员、角色”"),
        CALENDAR("校历", "评估督导处", "Cockpit“期限与日历”"),
        PAST_YEARS("往年数据", "评估督导处", "Cockpit“历史年度”"),
        CATALOG("指标体系", "评估督导处", "Cockpit“指标体系”"),
        LAUNCH("启动年度", "评估督导处", "任务列表“启动流程”");

        private final String title;
        private final String by;
        private final String where;

        Kind(String title, String by, String where) {
            this.title = title;
            this.by = by;
            this.where = where;
        }

        public String title() {
            return title;
        }

        /** Who does it. */
        public String by() {
            return by;
        }

        /** On which page. */
        public String where() {
            return where;
        }
    }

    /** How far it is. */
    public enum State {
        DONE("已就绪"),
        MISSING("未完成"),
        OPTIONAL("可选"),
        NEXT("待启动");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Done, or missing what is named. */
    static OpeningStep of(Kind kind, List<String> missing, List<String> said) {
        return new OpeningStep(kind, missing.isEmpty() ? State.DONE : State.MISSING, missing, said);
    }
}
