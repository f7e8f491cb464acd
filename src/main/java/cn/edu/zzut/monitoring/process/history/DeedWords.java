package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What the engine's operations, their things and their properties are called in Chinese; whatever is not here keeps its own name. */
final class DeedWords {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SchoolClock.ZONE);

    static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("Assign", "改办理人"),
            Map.entry("Claim", "认领"),
            Map.entry("Complete", "办结"),
            Map.entry("Create", "新建"),
            Map.entry("Delegate", "委派"),
            Map.entry("Delete", "删除"),
            Map.entry("Resolve", "交回"),
            Map.entry("SetOwner", "改所有人"),
            Map.entry("SetPriority", "改优先级"),
            Map.entry("SetName", "改名称"),
            Map.entry("SetDescription", "改说明"),
            Map.entry("SetFollowUpDate", "改跟进日期"),
            Map.entry("Update", "修改"),
            Map.entry("Activate", "恢复"),
            Map.entry("Suspend", "暂停"),
            Map.entry("Migrate", "迁移到另一版流程图"),
            Map.entry("AddUserLink", "增加候选人"),
            Map.entry("DeleteUserLink", "删除候选人"),
            Map.entry("AddGroupLink", "增加候选组"),
            Map.entry("DeleteGroupLink", "删除候选组"),
            Map.entry("SetDueDate", "改截止时间"),
            Map.entry("RecalculateDueDate", "重算截止时间"),
            Map.entry("Unlock", "解除锁定"),
            Map.entry("Execute", "立即执行"),
            Map.entry("Evaluate", "试算"),
            Map.entry("AddAttachment", "增加附件"),
            Map.entry("DeleteAttachment", "删除附件"),
            Map.entry("SuspendJobDefinition", "暂停一类作业"),
            Map.entry("ActivateJobDefinition", "恢复一类作业"),
            Map.entry("SuspendProcessDefinition", "暂停流程图"),
            Map.entry("ActivateProcessDefinition", "恢复流程图"),
            Map.entry("CreateHistoryCleanupJobs", "安排清理历史"),
            Map.entry("UpdateHistoryTimeToLive", "改历史保存期限"),
            Map.entry("DeleteHistory", "删除历史"),
            Map.entry("ModifyProcessInstance", "改流程走到哪一步"),
            Map.entry("RestartProcessInstance", "重新启动流程"),
            Map.entry("SuspendJob", "暂停作业"),
            Map.entry("ActivateJob", "恢复作业"),
            Map.entry("SetJobRetries", "改作业的重试次数"),
            Map.entry("SetExternalTaskRetries", "改外部任务的重试次数"),
            Map.entry("SetVariable", "写入流程数据"),
            Map.entry("SetVariables", "写入流程数据"),
            Map.entry("UpdateComment", "改备注"),
            Map.entry("DeleteComment", "删除备注"),
            Map.entry("RemoveVariable", "删除流程数据"),
            Map.entry("ModifyVariable", "修改流程数据"),
            Map.entry("SuspendBatch", "暂停批处理"),
            Map.entry("ActivateBatch", "恢复批处理"),
            Map.entry("CreateIncident", "登记事件"),
            Map.entry("SetRemovalTime", "改清除时间"),
            Map.entry("SetAnnotation", "写批注"),
            Map.entry("ClearAnnotation", "删除批注"),
            Map.entry("CorrelateMessage", "发送消息"));

    static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("Application", "网页应用"),
            Map.entry("Attachment", "附件"),
            Map.entry("Authorization", "授权"),
            Map.entry("Filter", "任务筛选"),
            Map.entry("Group", "用户组"),
            Map.entry("Group membership", "用户组成员"),
            Map.entry("IdentityLink", "候选人"),
            Map.entry("Task", "任务"),
            Map.entry("HistoricTask", "任务的历史"),
            Map.entry("User", "账号"),
            Map.entry("ProcessInstance", "流程实例"),
            Map.entry("HistoricProcessInstance", "流程实例的历史"),
            Map.entry("ProcessDefinition", "流程图"),
            Map.entry("Job", "作业"),
            Map.entry("JobDefinition", "作业类别"),
            Map.entry("Variable", "流程数据"),
            Map.entry("Deployment", "部署"),
            Map.entry("DecisionDefinition", "决策表"),
            Map.entry("CaseDefinition", "案例图"),
            Map.entry("ExternalTask", "外部任务"),
            Map.entry("Tenant", "租户"),
            Map.entry("Tenant membership", "租户成员"),
            Map.entry("TenantMembership", "租户成员"),
            Map.entry("Batch", "批处理"),
            Map.entry("DecisionRequirementsDefinition", "决策需求图"),
            Map.entry("DecisionInstance", "决策记录"),
            Map.entry("Report", "统计"),
            Map.entry("Dashboard", "看板"),
            Map.entry("Metrics", "计数"),
            Map.entry("TaskMetrics", "任务计数"),
            Map.entry("CaseInstance", "案例实例"),
            Map.entry("Property", "引擎属性"),
            Map.entry("OperationLogCatgeory", "操作记录类别"),
            Map.entry("Optimize", "统计"),
            Map.entry("OperationLog", "引擎操作记录"),
            Map.entry("Incident", "事件"),
            Map.entry("System", "系统"),
            Map.entry("Comment", "备注"));

    static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("assignee", "办理人"),
            Map.entry("owner", "所有人"),
            Map.entry("delegation", "委派状态"),
            Map.entry("description", "说明"),
            Map.entry("dueDate", "截止时间"),
            Map.entry("duedate", "截止时间"),
            Map.entry("followUpDate", "跟进日期"),
            Map.entry("priority", "优先级"),
            Map.entry("name", "名称"),
            Map.entry("retries", "重试次数"),
            Map.entry("suspensionState", "暂停状态"),
            Map.entry("userId", "账号"),
            Map.entry("groupId", "用户组"),
            Map.entry("candidate", "候选人"),
            Map.entry("nrOfInstances", "流程实例数"),
            Map.entry("nrOfVariables", "变量个数"),
            Map.entry("nrOfDeployments", "部署个数"),
            Map.entry("async", "后台执行"),
            Map.entry("type", "类别"),
            Map.entry("resource", "资源"),
            Map.entry("resourceId", "资源编号"),
            Map.entry("permissions", "权限"),
            Map.entry("permissionBits", "权限"),
            Map.entry("cascade", "连同实例"),
            Map.entry("deploymentId", "部署编号"),
            Map.entry("duplicateFilterEnabled", "不重复部署"),
            Map.entry("processDefinitionId", "流程图"),
            Map.entry("processDefinitionVersion", "流程图版次"),
            Map.entry("jobId", "作业编号"),
            Map.entry("filterId", "筛选编号"),
            Map.entry("incidentType", "事件类别"),
            Map.entry("configuration", "设置"),
            Map.entry("messageName", "消息"),
            Map.entry("removalTime", "清除时间"),
            Map.entry("historyTimeToLive", "历史保存天数"),
            Map.entry("executionDate", "执行时间"));

    private DeedWords() {}

    /** Such as 改办理人 of a task, 新建账号, 引擎操作 Fly Kite. */
    static String deed(String operation, String thing) {
        String does = OPERATIONS.get(operation);
        String what = THINGS.get(thing);
        if (does == null || what == null) {
            return "引擎操作 " + operation + " " + thing;
        }
        return does.contains(what) || does.length() > 2 ? does : does + what;
    }

    static String property(String name) {
        return PROPERTIES.getOrDefault(name, name);
    }

    /** Times as the school's clock has them, states and yes and no in words. */
    static String value(String property, String value) {
        if (property.matches("(?i)(due|followUp|execution)Date|removalTime") && value.matches("\\d{12,14}")) {
            return SECOND.format(Instant.ofEpochMilli(Long.parseLong(value)));
        }
        return switch (value) {
            case "true" -> "是";
            case "false" -> "否";
            case "suspended" -> "已暂停";
            case "active" -> "运行中";
            case "null" -> "";
            default -> value;
        };
    }

    /**
     * Such as 任务“采集填报数据”，流程“单位填报”.
     *
     * @param name of the diagram, perhaps with what it is about behind it
     */
    static String task(String name, String process) {
        return "任务“" + name.split("｜", 2)[0] + "”" + (process.isEmpty() ? "" : "，流程“" + process + "”");
    }

    static String instance(String process, String id) {
        return "流程“" + process + "”，实例" + id;
    }
}
