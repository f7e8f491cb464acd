package cn.edu.zzut.monitoring.roster;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The three lists as forms that are written and read like tables. */
final class RosterForms {

    private static final Set<String> DAYS = Set.of(
            RosterSheet.OPENED,
            RosterSheet.CLOSED,
            RosterSheet.JOINED,
            RosterSheet.LEFT,
            RosterSheet.TAKEN,
            RosterSheet.LAID_DOWN);

    static final Map<RosterSheet, TableDefinition> ALL = forms();

    static final List<String> NOTES = List.of(
            "单位、人员、角色各一张工作表。填好后先“试读”：系统说出将增加、修改、停用什么，哪一行哪一列有误；确认后再导入。有一处错误就整份不导入。",
            "没有列入的单位、人员、角色不受影响；同一份文件再导入一次，什么也不变。",
            "日期写成2026-09-07这样，不能是将来的日期；开始的日期留空，新登记的按导入当天，已有的不变。",
            "停用、离岗、免职填写相应日期：从这一天起不再算。登记只结束、不删除，任何时候都能查到某一天谁担任什么。",
            "单位：单位号为1至20位字母或数字，与表1-2、表1-3一致；类别为党政单位或教学科研单位。停用的单位号不再使用。",
            "人员：工号就是登录名，登记后不能改；邮箱用来接收通知。离岗的人有未办任务的，填写接办人工号；按职责分派的任务由现在担任该职责的人接办。",
            "角色：一人一个角色写一行，姓名可以不写（写了就核对）。评估督导处、分管校领导、校长办公会秘书、档案馆可以有多人；一个单位只有一名单位负责人（第十三条）。",
            "调动单位：在“人员”中改单位号，同时在“角色”中免去原单位的职责；新单位的职责导入后再登记。",
            "已经由单位负责人登记（附件2）的数据填报人、数据负责人，由单位负责人更换（第十六条），不在这里改；离岗除外。");

    private RosterForms() {}

    private static Map<RosterSheet, TableDefinition> forms() {
        Map<RosterSheet, TableDefinition> forms = new EnumMap<>(RosterSheet.class);
        for (RosterSheet sheet : RosterSheet.values()) {
            forms.put(
                    sheet,
                    TableDefinition.form(
                            new TableCode("MC-" + (forms.size() + 1)),
                            sheet.title(),
                            sheet.columns().stream().map(RosterForms::column).toList(),
                            List.of()));
        }
        return forms;
    }

    private static Column column(String name) {
        if (DAYS.contains(name)) {
            return Column.optional(name, ColumnType.DATE);
        }
        return switch (name) {
            case RosterSheet.KIND ->
                Column.choice(
                        name,
                        Arrays.stream(UnitKind.values()).map(UnitKind::title).toList());
            case RosterSheet.ROLE ->
                Column.choice(
                        name, Arrays.stream(Role.values()).map(Role::title).toList());
            default -> Column.text(name, false, "");
        };
    }
}
