package cn.edu.zzut.monitoring.paper;

import java.util.List;
import java.util.stream.Stream;

/** The papers, and the fields that their templates may have. */
public enum PaperKind implements TemplateKind {
    /** 附件1. */
    AUDIT_FORM(
            "监测数据填报审核表",
            "audit-form",
            List.of("提交时间", "异常情况说明", "数据负责人", "数据负责人日期", "审核意见", "提交人", "接收人", "交接时间"),
            List.of("序号", "表格名称", "数据填报人"),
            List.of("第一联　提交单位留存", "第二联　接收单位留存")),
    /** 附件2. */
    FILER_REGISTRATION(
            "监测数据填报人员信息登记表",
            "filer-registration",
            List.of("填报时间", "填报人"),
            List.of("姓名", "职责", "手机", "邮箱", "备注"),
            List.of("第一联　填报单位留存", "第二联　评估督导处备案")),
    /** 数据采集承诺书. */
    PLEDGE(
            "数据采集承诺书",
            "pledge",
            List.of("依据", "数据填报人员", "数据负责人", "单位负责人"),
            List.of("序号", "表格名称", "承担工作"),
            List.of("第一联　填报单位留存", "第二联　评估督导处留存"));

    /** What a template of any kind may say. */
    static final String COPY = "联次";

    static final String QR_CODE = "二维码";
    static final List<String> COMMON =
            List.of("学校", "单位名称", "年度", "版次", "打印日期", "核对地址", "数据校验码", "评估部门", COPY, QR_CODE);

    private final String title;
    private final String fileName;
    private final List<String> fields;
    private final List<String> lineFields;
    private final List<String> copies;

    PaperKind(String title, String fileName, List<String> fields, List<String> lineFields, List<String> copies) {
        this.title = title;
        this.fileName = fileName;
        this.fields = fields;
        this.lineFields = lineFields;
        this.copies = copies;
    }

    /** What it is called, without the school's name. */
    @Override
    public String title() {
        return title;
    }

    /** Its name in addresses, such as {@code audit-form}. */
    @Override
    public String fileName() {
        return fileName;
    }

    /** Fields that are there once a line. */
    @Override
    public List<String> lineFields() {
        return lineFields;
    }

    /** What each of the copies is called: two, as the regulation's forms say (一式两份). */
    List<String> copies() {
        return copies;
    }

    /** All that a template may say. */
    @Override
    public List<String> known() {
        return Stream.of(COMMON, fields, lineFields).flatMap(List::stream).toList();
    }
}
