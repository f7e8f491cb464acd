package cn.edu.zzut.monitoring.web.unit;

import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitHandOverJson;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitRemarkJson;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitTableJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 一次交接: how far a unit is from handing over all its tables with one audit form (第十五条三), and what is missing. */
@Component
class UnitHandOver {

    private final Papers papers;
    private final Organization organization;

    UnitHandOver(Papers papers, Organization organization) {
        this.papers = papers;
        this.organization = organization;
    }

    UnitHandOverJson of(int year, UnitCode unit, List<UnitTableJson> own, List<UnitRemarkJson> said, UnitTasks tasks) {
        List<UnitTableJson> responsible =
                own.stream().filter(UnitHandOver::isResponsible).toList();
        List<UnitTableJson> open =
                responsible.stream().filter(table -> !table.locked()).toList();
        Optional<Paper> form = papers.newest(PaperKind.AUDIT_FORM, year, unit).filter(paper -> open.isEmpty());
        Standing standing = Standing.of(
                responsible.isEmpty(), open.isEmpty(), form, tasks.handOver().isPresent());
        return new UnitHandOverJson(
                standing.name(),
                standing.title,
                responsible.size(),
                responsible.size() - open.size(),
                open.stream().map(UnitHandOver::missing).toList(),
                (int) said.stream().filter(UnitRemarkJson::waits).count(),
                tasks.handOver().orElse(null),
                name(form.flatMap(Paper::handedOver)),
                form.flatMap(Paper::handedOver).map(Paper.Signature::at).orElse(null),
                name(form.flatMap(Paper::received)),
                form.flatMap(Paper::received).map(Paper.Signature::at).orElse(null));
    }

    private String name(Optional<Paper.Signature> signed) {
        return signed.map(one -> organization.nameOf(one.by())).orElse("");
    }

    private static boolean isResponsible(UnitTableJson table) {
        return table.part().equals(Part.RESPONSIBLE.name());
    }

    private static String missing(UnitTableJson table) {
        String holders = table.holders().stream()
                .map(task -> task.person() + "（" + task.step() + "）")
                .collect(Collectors.joining("、"));
        return "表" + table.code() + " " + table.name() + "：" + table.stateTitle()
                + (holders.isEmpty() ? "" : "，在" + holders + "处")
                + (table.errors() > 0 ? "，错误" + table.errors() + "项" : "")
                + (table.unexplained() > 0 ? "，待说明异常" + table.unexplained() + "项" : "");
    }

    /** How far the one hand-over of all the unit's tables is. */
    private enum Standing {
        NO_TABLES("本年度没有本单位负责的表格，不用提交审核表"),
        NOT_LOCKED("还有表格没有锁定，全部锁定后生成一份审核表，一次交接"),
        NOTHING_TO_DO("全部表格已锁定，没有待提交的审核表；刚锁定的，审核表几分钟内生成"),
        TO_HAND_OVER("全部表格已锁定，请提交审核表"),
        HANDED_OVER("审核表已提交，等待评估督导处接收"),
        RECEIVED("已交接");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        static Standing of(boolean none, boolean allLocked, Optional<Paper> form, boolean task) {
            if (none) {
                return NO_TABLES;
            }
            if (!allLocked) {
                return NOT_LOCKED;
            }
            if (task) {
                return TO_HAND_OVER;
            }
            return form.flatMap(Paper::received).isPresent()
                    ? RECEIVED
                    : form.flatMap(Paper::handedOver).isPresent() ? HANDED_OVER : NOTHING_TO_DO;
        }
    }
}
