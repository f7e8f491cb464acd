package cn.edu.zzut.monitoring.telling;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the engine calls what is done in it: an operation, on what, and of which of its properties, such as {@code Update Task dueDate}. */
final class EngineDeed {

    private static final Map<String, String> OPERATIONS = pairs(
            """
            Assign 指定办理人
            Claim 领取
            Complete 完成
            Create 新建
            Delegate 委托
            Delete 删除
            Resolve 交回委托
            SetOwner 指定所有人
            SetPriority 修改优先级
            SetName 修改名称
            SetDescription 修改说明
            SetFollowUpDate 修改跟进时间
            Update 修改
            Activate 恢复
            Suspend 暂停
            Migrate 迁移
            AddUserLink 增加人员
            DeleteUserLink 移除人员
            AddGroupLink 增加组
            DeleteGroupLink 移除组
            SetDueDate 修改到期时间
            RecalculateDueDate 重新计算到期时间
            Unlock 解锁
            Execute 执行
            Evaluate 计算
            AddAttachment 增加附件
            DeleteAttachment 删除附件
            SuspendJobDefinition 暂停
            ActivateJobDefinition 恢复
            SuspendProcessDefinition 暂停
            ActivateProcessDefinition 恢复
            CreateHistoryCleanupJobs 安排历史清理
            UpdateHistoryTimeToLive 修改历史保留时间
            DeleteHistory 删除历史
            ModifyProcessInstance 改变流程走向
            RestartProcessInstance 重新启动
            SuspendJob 暂停
            ActivateJob 恢复
            SetJobRetries 修改重试次数
            SetExternalTaskRetries 修改重试次数
            SetVariable 设置变量
            SetVariables 设置变量
            UpdateComment 修改评论
            DeleteComment 删除评论
            RemoveVariable 删除变量
            ModifyVariable 修改变量
            SuspendBatch 暂停
            ActivateBatch 恢复
            CreateIncident 新建故障
            SetRemovalTime 修改清除时间
            SetAnnotation 写批注
            ClearAnnotation 清除批注
            CorrelateMessage 发送消息
            """);

    private static final Map<String, String> ENTITIES = pairs(
            """
            Application 应用
            Attachment 附件
            Authorization 授权
            Filter 筛选器
            Group 组
            Group_membership 组成员
            IdentityLink 任务人员
            Task 任务
            HistoricTask 历史任务
            User 账号
            ProcessInstance 流程实例
            HistoricProcessInstance 历史流程实例
            ProcessDefinition 流程定义
            Job 作业
            JobDefinition 作业定义
            Variable 变量
            Deployment 部署
            DecisionDefinition 决策定义
            CaseDefinition 案例定义
            ExternalTask 外部任务
            Tenant 租户
            TenantMembership 租户成员
            Batch 批处理
            DecisionRequirementsDefinition 决策需求定义
            DecisionInstance 决策实例
            Report 报表
            Dashboard 看板
            Metrics 指标
            TaskMetrics 任务指标
            CaseInstance 案例实例
            Property 引擎属性
            OperationLogCatgeory 操作日志类别
            Optimize Optimize
            OperationLog 操作日志
            Incident 故障
            System 系统
            Comment 评论
            """);

    private static final Map<String, Word> PROPERTIES = Stream.of(
                    new Word("assignee", "办理人", Value.PERSON),
                    new Word("owner", "所有人", Value.PERSON),
                    new Word("userId", "账号", Value.PERSON),
                    new Word("candidate", "候选人", Value.PERSON),
                    new Word("dueDate", "到期时间", Value.MILLISECONDS),
                    new Word("duedate", "到期时间", Value.MILLISECONDS),
                    new Word("followUpDate", "跟进时间", Value.MILLISECONDS),
                    new Word("delete", "任务结束", Value.YES_NO),
                    new Word("cascade", "连同实例", Value.YES_NO),
                    new Word("async", "后台进行", Value.YES_NO),
                    new Word("includeProcessInstances", "连同流程实例", Value.YES_NO),
                    Word.text("delegation", "委托状态"),
                    Word.text("priority", "优先级"),
                    Word.text("retries", "重试次数"),
                    Word.text("nrOfInstances", "实例数"),
                    Word.text("groupId", "组"),
                    Word.text("name", "名称"),
                    Word.text("description", "说明"),
                    Word.text("suspensionState", "状态"),
                    Word.text("permissions", "权限"),
                    Word.text("permissionBits", "权限（数值）"),
                    Word.text("resource", "对象类型"),
                    Word.text("resourceId", "对象"),
                    Word.text("deploymentId", "部署号"),
                    Word.text("authorizationId", "授权号"),
                    Word.text("filterId", "筛选器号"))
            .collect(Collectors.toUnmodifiableMap(Word::name, word -> word));

    private EngineDeed() {}

    private static Map<String, String> pairs(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(line -> line[0].replace('_', ' '), line -> line[1]));
    }

    /** Empty where it is no deed of the engine. A property that has no name here is called as it is. */
    static Optional<Word> of(String key) {
        int space = key.indexOf(' ');
        String operation = space < 0 ? key : key.substring(0, space);
        if (space < 0 || !OPERATIONS.containsKey(operation)) {
            return Optional.empty();
        }
        String rest = key.substring(space + 1);
        return ENTITIES.keySet().stream()
                .filter(entity -> rest.equals(entity) || rest.startsWith(entity + " "))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(entity ->
                        word(key, OPERATIONS.get(operation) + ENTITIES.get(entity), rest.substring(entity.length())));
    }

    private static Word word(String key, String deed, String property) {
        String name = property.strip();
        Word known = PROPERTIES.getOrDefault(name, new Word(name, name, Value.YES_NO));
        return new Word(key, name.isEmpty() ? deed : deed + "（" + known.title() + "）", known.value());
    }
}
