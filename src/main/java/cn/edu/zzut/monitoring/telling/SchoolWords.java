package cn.edu.zzut.monitoring.telling;

import static cn.edu.zzut.monitoring.telling.Word.text;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.List;

/** The school, its mail server, templates and decisions. */
final class SchoolWords {

    static final List<Watched> TABLES = List.of(
            Watched.of(
                    "school",
                    Act.SCHOOL,
                    "学校信息",
                    text("name", "学校名称"),
                    text("code", "学校代码"),
                    text("category", "学校类别"),
                    text("regulation_title", "管理办法名称"),
                    text("regulation_number", "管理办法文号"),
                    text("office", "评估部门名称"),
                    text("header", "页眉"),
                    text("sender_address", "发件地址"),
                    text("sender_name", "发件人名称"),
                    new Word("changed_by", "修改人", Value.PERSON),
                    new Word("changed_at", "修改时间", Value.MOMENT),
                    Watched.number()),
            Watched.of(
                    "mail_server",
                    Act.MAIL_SERVER,
                    "邮件服务器",
                    text("host", "服务器地址"),
                    text("port", "端口"),
                    text("username", "用户名"),
                    text("sealed_password", "密码"),
                    new Word("protection", "加密方式", Value.PROTECTION),
                    new Word("changed_by", "修改人", Value.PERSON),
                    new Word("changed_at", "修改时间", Value.MOMENT),
                    Watched.number()),
            Watched.of(
                    "paper_template",
                    Act.SETTINGS,
                    "纸质材料模板",
                    new Word("kind", "材料", Value.TEMPLATE),
                    text("file_name", "文件名"),
                    text("content", "内容"),
                    text("sha256", "内容校验码（SHA-256）"),
                    new Word("added_by", "上传人", Value.PERSON),
                    new Word("added_at", "上传时间", Value.MOMENT),
                    Watched.number()),
            Watched.of(
                    "report_template",
                    Act.SETTINGS,
                    "报告模板",
                    new Word("level", "报告层级", Value.LEVEL),
                    text("file_name", "文件名"),
                    text("content", "内容"),
                    text("sha256", "内容校验码（SHA-256）"),
                    new Word("added_by", "上传人", Value.PERSON),
                    new Word("added_at", "上传时间", Value.MOMENT),
                    Watched.number()),
            Watched.of(
                    "decision",
                    Act.DECISION,
                    "决定",
                    text("year", "年度"),
                    new Word("subject", "事项", Value.SUBJECT),
                    new Word("verdict", "决定", Value.VERDICT),
                    text("reason", "理由"),
                    new Word("decided_by", "决定人", Value.PERSON),
                    new Word("decided_at", "决定时间", Value.MOMENT),
                    Watched.number()));

    private SchoolWords() {}
}
