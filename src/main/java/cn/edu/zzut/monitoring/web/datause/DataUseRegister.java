package cn.edu.zzut.monitoring.web.datause;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.web.datause.DataUseJsons.DataUseJson;
import cn.edu.zzut.monitoring.web.datause.DataUseJsons.UsedTableJson;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** 数据使用登记簿 as a workbook: a line for each request. */
final class DataUseRegister {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SchoolClock.ZONE);

    private static final List<String> HEADINGS = List.of(
            "申请编号",
            "申请时间",
            "申请人",
            "申请人单位",
            "申请性质",
            "课题或事项",
            "用途说明",
            "年度范围",
            "数据粒度",
            "表格、数据项和数据源单位意见",
            "个人信息原文",
            "校外接收方",
            "使用到",
            "保存地点",
            "状态",
            "未获批准或撤回的原因",
            "评估督导处审批人",
            "分管校领导",
            "交付时间",
            "下载记录",
            "销毁时间",
            "销毁方式");

    private DataUseRegister() {}

    static byte[] write(List<DataUseJson> requests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, "数据使用登记簿")) {
            sheet.row(HEADINGS, place -> false);
            for (DataUseJson request : requests) {
                sheet.row(line(request), place -> false);
            }
        }
        return out.toByteArray();
    }

    private static List<String> line(DataUseJson request) {
        return List.of(
                request.number(),
                when(request.askedAt()),
                request.applicantName(),
                request.unitName(),
                request.natureTitle(),
                request.matter(),
                request.purpose(),
                request.fromYear() + "—" + request.toYear(),
                request.granularityTitle(),
                request.tables().stream().map(DataUseRegister::text).collect(Collectors.joining("；")),
                request.tables().stream().anyMatch(UsedTableJson::asTheyAre)
                        ? "提供，理由：" + request.personalReason()
                        : "不提供",
                request.recipient(),
                request.useUntil().toString(),
                request.keptAt(),
                request.stateTitle(),
                request.reason(),
                request.approvedBy(),
                request.ledBy(),
                when(request.givenAt()),
                request.downloads().stream()
                        .map(one -> one.personName() + " " + when(one.at()) + " " + one.address())
                        .collect(Collectors.joining("；")),
                when(request.destroyedAt()),
                request.destroyedHow());
    }

    private static String text(UsedTableJson table) {
        return "表" + table.table() + "（" + String.join("、", table.columns()) + "）" + table.unitName()
                + table.verdictTitle() + (table.reason().isEmpty() ? "" : "：" + table.reason());
    }

    private static String when(Instant moment) {
        return moment == null ? "" : WHEN.format(moment);
    }
}
