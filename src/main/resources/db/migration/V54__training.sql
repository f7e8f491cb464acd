-- 填报培训 (第六条, 第十七条): sessions, who was invited and who came, the bank of questions, each attempt at the quiz
create table monitoring.training_session (
    id         bigint generated always as identity primary key,
    year       int          not null,
    title      varchar(100) not null,
    content    text         not null,
    starts_at  timestamptz  not null,
    ends_at    timestamptz  not null,
    place      varchar(200) not null,
    link       varchar(500) not null,
    cancelled  text         not null,
    secret     varchar(64)  not null,
    planned_by varchar(64)  not null,
    edition    int          not null
);
create index on monitoring.training_session (year);
create table monitoring.training_invitation (
    session_id bigint      not null references monitoring.training_session,
    person_id  varchar(64) not null,
    invited_at timestamptz not null,
    primary key (session_id, person_id)
);
create index on monitoring.training_invitation (person_id);
create table monitoring.training_material (
    id         bigint generated always as identity primary key,
    session_id bigint       not null references monitoring.training_session,
    file_name  varchar(255) not null,
    content    bytea        not null,
    sha256     char(64)     not null,
    added_by   varchar(64)  not null,
    added_at   timestamptz  not null
);
create index on monitoring.training_material (session_id);
-- the newest line of a person counts; none is ever changed
create table monitoring.training_attendance (
    id          bigint generated always as identity primary key,
    session_id  bigint      not null references monitoring.training_session,
    person_id   varchar(64) not null,
    present     boolean     not null,
    way         varchar(20) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null
);
create index on monitoring.training_attendance (session_id, person_id);
-- the newest edition of a number counts
create table monitoring.quiz_question (
    id          bigint generated always as identity primary key,
    number      int          not null,
    edition     int          not null,
    text        text         not null,
    options     text         not null,
    right_ones  text         not null,
    explanation text         not null,
    reference   varchar(200) not null,
    state       varchar(20)  not null,
    written_by  varchar(64)  not null,
    written_at  timestamptz  not null,
    unique (number, edition)
);
create table monitoring.quiz_attempt (
    id           bigint generated always as identity primary key,
    year         int         not null,
    person_id    varchar(64) not null,
    questions    text        not null,
    answers      text,
    score        int,
    passed       boolean,
    begun_at     timestamptz not null,
    handed_in_at timestamptz
);
create index on monitoring.quiz_attempt (year, person_id);

create trigger training_attendance_is_immutable before update or delete on monitoring.training_attendance
    for each row execute function monitoring.refuse_change();
create trigger training_material_is_immutable before update or delete on monitoring.training_material
    for each row execute function monitoring.refuse_change();
create trigger quiz_question_is_immutable before update or delete on monitoring.quiz_question
    for each row execute function monitoring.refuse_change();
create trigger quiz_attempt_stays_as_it_was_drawn
    before update of year, person_id, questions, begun_at or delete on monitoring.quiz_attempt
    for each row execute function monitoring.refuse_change();
create trigger quiz_result_is_immutable before update on monitoring.quiz_attempt
    for each row when (old.handed_in_at is not null) execute function monitoring.refuse_change();

-- a bank to begin with; drawn from once the office has adopted it
insert into monitoring.quiz_question (number, edition, text, options, right_ones, explanation, reference, state, written_by, written_at)
select number, 1, text, options, right_ones, explanation, reference, 'EXAMPLE', '', now() from (values
    (1, '统计时间为“时点”的数据项，按哪一天的情况填写？', '["9月1日","9月30日","12月31日","实际填报的那一天"]', '[1]', '时点数据以9月30日为准，与哪一天填报无关。', '统计时间：时点'),
    (2, '统计时间为“学年”的数据项，统计哪一段时间？', '["上年9月1日至本年8月31日","本年1月1日至12月31日","上年1月1日至12月31日","本年3月1日至次年2月末"]', '[0]', '学年是时点之前的上年9月1日至本年8月31日。', '统计时间：学年'),
    (3, '统计时间为“自然年”的数据项，统计哪一段时间？', '["本年1月1日至填报之日","上一个日历年的1月1日至12月31日","上年9月1日至本年8月31日","填报之日前12个月"]', '[1]', '自然年是填报年度的上一个日历年。', '统计时间：自然年'),
    (4, '下列哪些条件是认定“专任教师”所要求的？（多选）', '["具有教师资格","专职从事教学工作","属于教学单位","必须是教授或副教授"]', '[0,1,2]', '专任教师要求有教师资格、专职任教并且属于教学单位，与职称高低无关。', '表1-5-1 教师'),
    (5, '外聘教师的“聘期”以什么为单位填写？', '["天","月","学期","年"]', '[1]', '聘期按月填写。', '表1-5-3 外聘教师'),
    (6, '计算生师比时，外聘教师怎样折算？', '["一名计一名","一名计半名，且有不超过专任教师四分之一的上限","不计算","按课时计算，没有上限"]', '[1]', '外聘教师折半计算，折算后的人数不超过专任教师数的四分之一。', '监测指标：生师比'),
    (7, '某专业更名后继续招生，“专业设置年份”填哪一年？', '["更名的那一年","原专业首次批准招生的年份","最近一次招生的年份","本填报年度"]', '[1]', '更名的专业沿用原来的设置年份；几个专业合并的，取其中最早的年份。', '专业设置年份'),
    (8, '同一门课程本学年开了六个教学班，课程号与开课号怎样理解？', '["课程号六个，开课号一个","课程号一个，开课号六个","两者都是一个","两者都是六个"]', '[1]', '课程号标识一门课程，开课号标识一个教学班，一门课程可以有多个教学班。', '开课情况'),
    (9, '下列哪些支出不计入“教学日常运行支出”？（多选）', '["教学用的办公和印刷费","专项项目经费","教职工工资","教学设备维修费"]', '[1,2]', '教学日常运行支出是商品和服务支出中用于教学的部分，专项经费、人员经费和资本性支出不计入。', '教学经费支出'),
    (10, '“应届毕业生数”统计的是哪些学生？', '["本届学生的全部人数","截止8月31日取得毕业证书的应届学生","已经就业的学生","取得学位证书的学生"]', '[1]', '按8月31日前取得毕业证书的人数统计，其余的计入未按时毕业。', '表6-5-2 应届本科毕业生'),
    (11, '上年9月1日至本年8月31日之间离职的教师，在教职工基本信息中怎样填写？', '["不填写","列出，标明当年离职，不计入教职工人数","列出，并计入教职工人数","由离职人员自己填写"]', '[1]', '当年离职的要列出，用于核对教学数据，不计入人数。', '表1-5-1 当年离职'),
    (12, '科研经费按什么时间统计？', '["合同签订的年份","经费当年到账的年份","项目结题的年份","项目申请的年份"]', '[1]', '科研经费按统计年内到账的金额填写。', '科研经费'),
    (13, '数据已经锁定，发现其中一行填错，应当怎样做？', '["自行重新上传","向本单位负责人提出数据更正，写明理由，经审核同意后更正","不处理，明年再改","请技术人员直接修改数据库"]', '[1]', '一经提交不得随意改动；确需更正的，按数据更正的程序说明理由、经过审核。', '第十九条'),
    (14, '对数据项的含义拿不准时，应当怎样做？', '["按上一年的数字填写","先查填报指南和数据项含义，仍不清楚的向评估督导处提问","按对本单位有利的口径填写","空着不填"]', '[1]', '各单位要学习填报指南、准确理解指标内涵；解释由评估督导处负责。', '第十七条、第二十四条'),
    (15, '同一指标在不同表格、不同单位的填报中应当怎样？', '["各填各的，互不相干","内涵、统计时限和统计口径保持高度一致","以人数多的单位为准","以先提交的为准"]', '[1]', '校、院两级数据要统一，业务部门之间的数据要协调。', '第十八条')
) as starter (number, text, options, right_ones, explanation, reference);
