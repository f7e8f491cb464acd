package cn.edu.zzut.monitoring.process.datause;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.datause.AskedTable;
import cn.edu.zzut.monitoring.datause.DataUse;
import cn.edu.zzut.monitoring.datause.Wish;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the forms say of a request. */
@Component
class DataUseBriefing {

    private final Organization organization;

    DataUseBriefing(Organization organization) {
        this.organization = organization;
    }

    /** @param tables those that the reader decides on */
    String of(DataUse request, List<AskedTable> tables) {
        Wish wish = request.wish();
        StringBuilder text = new StringBuilder("申请：" + request.number());
        line(
                text,
                "申请人",
                organization.nameOf(request.applicant()) + "（"
                        + organization.unit(request.unit()).name() + "），电话" + wish.contact());
        line(text, "性质和事项", wish.nature().title() + "，" + wish.matter());
        line(text, "用途", wish.purpose());
        line(text, "年度和粒度", years(wish) + "，" + wish.granularity().title());
        line(text, "提供给", wish.isForOutside() ? Markdown.strong("校外：" + wish.recipient()) : "只在校内使用");
        line(text, "使用到", SchoolClock.inChinese(wish.useUntil()) + "，保存在：" + wish.keptAt());
        if (request.wantsPersonal()) {
            line(text, Markdown.strong("要求个人信息原文"), request.personalReason());
        }
        tables.forEach(table -> line(text, "表" + table.table() + verdict(table), String.join("、", table.columns())));
        return text.toString();
    }

    private String verdict(AskedTable table) {
        String unit = organization.unit(table.unit()).name();
        return switch (table.verdict()) {
            case OPEN -> "";
            case PERMITTED -> "（" + unit + "许可" + (table.isPersonalGiven() ? "，同意个人信息原文" : "") + "）";
            case REFUSED -> "（" + unit + "不许可：" + table.reason() + "）";
        };
    }

    private static String years(Wish wish) {
        return wish.fromYear() == wish.toYear() ? wish.toYear() + "年度" : wish.fromYear() + "至" + wish.toYear() + "年度";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("\n- ").append(name).append("：").append(Markdown.oneLine(value));
    }
}
