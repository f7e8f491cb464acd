package cn.edu.zzut.monitoring.telling;

import static cn.edu.zzut.monitoring.telling.Word.text;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.List;

/** Units, people and what they are. */
final class OrganizationWords {

    static final List<Watched> TABLES = List.of(
            Watched.of(
                    "unit",
                    Act.PEOPLE,
                    "单位",
                    text("code", "单位号"),
                    text("name", "单位名称"),
                    new Word("kind", "单位类别", Value.UNIT_KIND),
                    new Word("from_day", "设立日期", Value.DAY),
                    new Word("ends_on", "撤销日期", Value.DAY)),
            Watched.of(
                    "person",
                    Act.PEOPLE,
                    "人员",
                    text("id", "账号"),
                    text("name", "姓名"),
                    new Word("unit_code", "所在单位", Value.UNIT),
                    text("email", "邮箱"),
                    text("phone", "电话"),
                    new Word("ends_on", "离校日期", Value.DAY)),
            Watched.of(
                    "filer_registration",
                    Act.PEOPLE,
                    "填报人登记",
                    text("year", "年度"),
                    new Word("unit_code", "单位", Value.UNIT),
                    new Word("person_id", "人员", Value.PERSON),
                    new Word("duty", "职责", Value.ROLE),
                    text("phone", "电话"),
                    text("email", "邮箱"),
                    text("remark", "备注"),
                    new Word("from_day", "起始日期", Value.DAY),
                    text("reason", "更换原因"),
                    new Word("registered_by", "登记人", Value.PERSON),
                    new Word("registered_at", "登记时间", Value.MOMENT),
                    Watched.number()),
            Watched.of(
                    "appointment",
                    Act.RIGHTS,
                    "岗位与角色",
                    new Word("person_id", "人员", Value.PERSON),
                    new Word("unit_code", "单位", Value.UNIT),
                    new Word("role", "角色", Value.ROLE),
                    new Word("from_day", "起始日期", Value.DAY),
                    new Word("ends_on", "结束日期", Value.DAY),
                    new Word("noted_by", "登记人", Value.PERSON),
                    new Word("noted_at", "登记时间", Value.MOMENT),
                    new Word("ended_by", "结束登记人", Value.PERSON),
                    new Word("ended_at", "结束登记时间", Value.MOMENT),
                    text("stand_in_id", "所属代理的记录号"),
                    Watched.number()),
            Watched.of(
                    "stand_in",
                    Act.RIGHTS,
                    "代理",
                    new Word("absent_id", "被代理人", Value.PERSON),
                    new Word("role", "角色", Value.ROLE),
                    new Word("stand_in_id", "代理人", Value.PERSON),
                    new Word("from_day", "第一天", Value.DAY),
                    new Word("last_day", "最后一天", Value.DAY),
                    text("reason", "原因"),
                    new Word("noted_by", "登记人", Value.PERSON),
                    new Word("noted_at", "登记时间", Value.MOMENT),
                    new Word("begun_at", "开始代理时间", Value.MOMENT),
                    new Word("over_at", "结束代理时间", Value.MOMENT),
                    new Word("ended_by", "提前结束登记人", Value.PERSON),
                    Watched.number()),
            Watched.of(
                    "role_share",
                    Act.RIGHTS,
                    "分工",
                    new Word("person_id", "人员", Value.PERSON),
                    new Word("role", "角色", Value.ROLE),
                    new Word("kind", "分工按", Value.SHARE),
                    new Word("part", "负责的部分", Value.UNIT),
                    new Word("noted_by", "登记人", Value.PERSON),
                    new Word("noted_at", "登记时间", Value.MOMENT),
                    new Word("ended_by", "结束登记人", Value.PERSON),
                    new Word("ended_at", "结束登记时间", Value.MOMENT),
                    Watched.number()));

    private OrganizationWords() {}
}
