package cn.edu.zzut.monitoring.web.review;

import cn.edu.zzut.monitoring.web.review.ReviewSummaryController.ReviewLineJson;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 专家审核汇总 as a workbook: a line for each table and expert. */
final class ReviewSheet {

    private static final List<String> HEADINGS = List.of(
            "表格", "责任单位", "专家", "审核范围", "行数", "抽样行数", "已看行数", "机器核对", "意见类别", "严重程度", "意见状态", "未办结", "审核结论", "结论说明",
            "未看完的原因");

    private ReviewSheet() {}

    static byte[] write(List<ReviewLineJson> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, "专家审核汇总")) {
            sheet.row(HEADINGS, place -> false);
            for (ReviewLineJson line : lines) {
                sheet.row(cells(line), place -> false);
            }
        }
        return out.toByteArray();
    }

    private static List<String> cells(ReviewLineJson line) {
        return List.of(
                line.title(),
                line.unitName(),
                line.expertName(),
                line.portion(),
                String.valueOf(line.rows()),
                String.valueOf(line.sampled()),
                String.valueOf(line.seen()),
                counted(line.checks()),
                counted(line.kinds()),
                counted(line.severities()),
                counted(line.states()),
                String.valueOf(line.open()),
                line.conclusion(),
                line.opinion(),
                line.unseenReason());
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + one.getValue())
                .collect(Collectors.joining("，"));
    }
}
