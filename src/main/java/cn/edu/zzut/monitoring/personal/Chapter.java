package cn.edu.zzut.monitoring.personal;

import java.util.List;

/**
 * One kind of what is kept about a person, and how it is found.
 *
 * @param title in Chinese
 * @param query of texts, as many as there are headings, with the person's id as {@code :person}
 */
record Chapter(String title, List<String> headings, String query) {

    /** All that is kept by the person's id, in the order in which it is shown. */
    static final List<Chapter> ALL = List.of(
            of(
                    "人员信息",
                    "姓名 单位 邮箱 电话 离任日期",
                    """
                    select p.name, u.name, p.email, p.phone, p.ends_on::text
                    from monitoring.person p join monitoring.unit u on u.code = p.unit_code where p.id = :person"""),
            of(
                    "任职",
                    "单位 角色 起 止 登记人 登记时间",
                    """
                    select u.name, coalesce(a.role, '单位人员'), nullif(a.from_day, '1900-01-01')::text, a.ends_on::text, a.noted_by, to_char(a.noted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                    from monitoring.appointment a join monitoring.unit u on u.code = a.unit_code
                    where a.person_id = :person order by a.from_day, a.id"""),
            of(
                    "角色分工",
                    "角色 分工 登记人 登记时间 结束时间",
                    """
                    select role, part, noted_by, to_char(noted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), to_char(ended_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from monitoring.role_share
                    where person_id = :person order by id"""),
            of(
                    "代理",
                    "不在的人 代理人 角色 起 止 事由 登记人",
                    """
                    select absent_id, stand_in_id, role, from_day::text, last_day::text, reason, noted_by from monitoring.stand_in
                    where :person in (absent_id, stand_in_id) order by id"""),
            of(
                    "账号状态",
                    "须先修改密码",
                    "select case when must_change then '是' else '否' end from monitoring.account_standing where account = :person"),
            of(
                    "操作记录",
                    "时间 操作 年度 表格 单位 由谁 网络地址 说明 结果",
                    """
                    select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'), kind,
                        case when is_granted and year > 0 then year::text end,
                        case when is_granted and year > 0 then table_code end, case when is_granted then unit_code end,
                        who, address, case when is_granted then what else split_part(what, '：', 1) end, outcome
                    from (
                        select *, outcome in ('DONE', 'UNCHANGED') as is_granted from monitoring.trail
                        where :person in (who, person)) told
                    order by id desc"""),
            of(
                    "填报人登记",
                    "单位 职责 从何时起 电话 邮箱 登记人",
                    """
                    select u.name, r.duty, r.from_day::text, r.phone, r.email, r.registered_by
                    from monitoring.filer_registration r join monitoring.unit u on u.code = r.unit_code
                    where r.person_id = :person order by r.id"""),
            of(
                    "培训签到",
                    "场次 方式 登记人 登记时间",
                    """
                    select s.title, a.way, a.recorded_by, to_char(a.recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                    from monitoring.training_attendance a join monitoring.training_session s on s.id = a.session_id
                    where person_id = :person order by a.id"""),
            of(
                    "培训测试",
                    "年度 开始 交卷 得分 通过",
                    """
                    select year::text, to_char(begun_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), to_char(handed_in_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), score::text, case when passed then '是' else '否' end
                    from monitoring.quiz_attempt where person_id = :person order by id"""),
            of(
                    "上传的数据",
                    "年度 表格 单位 版本 文件 时间",
                    """
                    select s.year::text, s.table_code, s.unit_code, v.number::text, v.file_name, to_char(v.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                    from monitoring.submission_version v join monitoring.submission s on s.id = v.submission_id
                    where v.created_by = :person order by v.id"""),
            of(
                    "审核",
                    "年度 表格 单位 做了什么 时间",
                    """
                    select s.year::text, s.table_code, s.unit_code, a.action, to_char(a.acted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                    from monitoring.audit a join monitoring.submission s on s.id = a.submission_id
                    where a.acted_by = :person order by a.id"""),
            of(
                    "异常说明",
                    "年度 表格 数据项 说明 时间",
                    """
                    select s.year::text, s.table_code, e.column_name, e.text, to_char(e.explained_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                    from monitoring.explanation e join monitoring.submission s on s.id = e.submission_id
                    where e.explained_by = :person order by e.explained_at"""),
            of(
                    "专家意见",
                    "年度 表格 意见 时间",
                    """
                    select year::text, table_code, problem, to_char(raised_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from monitoring.review_comment
                    where expert = :person order by id"""),
            of(
                    "专家的熟悉领域",
                    "领域 登记人",
                    "select field, changed_by from monitoring.review_field where person_id = :person order by field"),
            of(
                    "决定",
                    "年度 事项 决定 理由 时间",
                    """
                    select year::text, subject, verdict, reason, to_char(decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from monitoring.decision
                    where decided_by = :person order by id"""),
            of(
                    "写到您姓名的追责问责记录",
                    "年度 事由 等级 决定",
                    """
                    select r.year::text, l.subject, r.grade, r.decision from monitoring.accountability_record r
                    join monitoring.accountability_line l on l.record_id = r.id join monitoring.person p on p.id = :person
                    where position(p.name in concat(l.subject, l.evidence, r.explanation, r.decision)) > 0 order by l.id"""),
            of(
                    "表彰",
                    "年度 单位",
                    "select year::text, unit_code from monitoring.commendation_nominee where person_id = :person order by year"),
            of(
                    "发给您的邮件",
                    "时间 地址 主题 状态",
                    "select to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), address, subject, state from monitoring.mail where person_id = :person order by id desc"),
            of(
                    "数据使用申请",
                    "编号 事项 用途 申请时间",
                    """
                    select id::text, matter, purpose, to_char(asked_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from monitoring.data_use
                    where applicant = :person order by id"""),
            of(
                    "下载的数据",
                    "申请 时间 网络地址",
                    """
                    select data_use_id::text, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), address from monitoring.data_use_download
                    where person_id = :person order by id"""),
            of(
                    "您查看过的个人信息",
                    "年度 表格 单位 版本 行 理由 时间",
                    """
                    select s.year::text, s.table_code, s.unit_code, r.version::text, r.row_no::text, r.reason, to_char(r.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                    from monitoring.personal_reveal r join monitoring.submission s on s.id = r.submission_id
                    where person_id = :person order by r.id"""),
            of(
                    "制作过的个人数据副本",
                    "由谁 理由 时间",
                    "select made_by, reason, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from monitoring.personal_export where person_id = :person order by id"));

    private static Chapter of(String title, String headings, String query) {
        return new Chapter(title, List.of(headings.split(" ")), query);
    }
}
