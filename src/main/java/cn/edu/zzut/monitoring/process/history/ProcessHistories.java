package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.archive.content.Chapter;
import cn.edu.zzut.monitoring.archive.content.Folder;
import cn.edu.zzut.monitoring.archive.content.LocalTimes;
import cn.edu.zzut.monitoring.archive.content.Names;
import cn.edu.zzut.monitoring.archive.content.Piece;
import cn.edu.zzut.monitoring.archive.content.Subject;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 办理过程与流程图: who had which task when, which steps were taken, and the diagrams that say what they mean. */
@Component
class ProcessHistories implements Chapter {

    private final YearsHistory history;
    private final RepositoryService repository;
    private final WithoutUser withoutUser;
    private final Organization organization;
    private final Names names;

    ProcessHistories(
            YearsHistory history,
            @Lazy RepositoryService repository,
            @Lazy WithoutUser withoutUser,
            Organization organization,
            Names names) {
        this.history = history;
        this.repository = repository;
        this.withoutUser = withoutUser;
        this.organization = organization;
        this.names = names;
    }

    @Override
    public String item() {
        return "processes";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        withoutUser.run(() -> {
            Map<String, ProcessDefinition> definitions = history.definitions(subject.year()).stream()
                    .map(repository::getProcessDefinition)
                    .collect(Collectors.toMap(ProcessDefinition::getId, definition -> definition));
            tasks(subject, definitions, folder);
            if (subject.unit().isEmpty()) {
                steps(subject, definitions, folder);
                definitions.values().forEach(definition -> diagram(definition, folder.under("流程图")));
            }
        });
    }

    private void tasks(Subject subject, Map<String, ProcessDefinition> definitions, Folder folder) {
        folder.list(
                new Piece(subject.year() + "年度办理记录", "系统", subject.year() + ""),
                "办理记录.csv",
                List.of("流程", "任务", "表号", "办理人", "开始时间", "截止时间", "结束时间", "结果"),
                history.tasks(subject.year()).stream()
                        .filter(task -> isOf(subject, task))
                        .map(task -> List.of(
                                name(definitions, task.definition()),
                                task.name(),
                                task.table(),
                                names.of(task.assignee()),
                                LocalTimes.second(task.begun()),
                                LocalTimes.second(task.due()),
                                LocalTimes.second(task.ended()),
                                task.ended().isEmpty() ? "未完成" : task.completed() ? "已完成" : "已取消"))
                        .toList());
    }

    private boolean isOf(Subject subject, YearsHistory.TaskLine task) {
        return subject.unit().isEmpty()
                || task.assignee()
                        .flatMap(organization::person)
                        .map(Person::unit)
                        .filter(subject::concerns)
                        .isPresent();
    }

    private void steps(Subject subject, Map<String, ProcessDefinition> definitions, Folder folder) {
        folder.list(
                new Piece(subject.year() + "年度流程步骤", "系统", subject.year() + ""),
                "流程步骤记录.csv",
                List.of("流程", "步骤", "类型", "表号", "开始时间", "结束时间"),
                history.steps(subject.year()).stream()
                        .map(step -> step.cells(name(definitions, step.definition())))
                        .toList());
    }

    private static String name(Map<String, ProcessDefinition> definitions, String id) {
        ProcessDefinition definition = definitions.get(id);
        return definition == null ? "" : definition.getName();
    }

    private void diagram(ProcessDefinition definition, Folder folder) {
        String title = definition.getName() + "（第" + definition.getVersion() + "版）";
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            folder.text(
                    new Piece("流程图：" + title, "系统", ""),
                    title + ".svg",
                    BpmnPicture.of(repository.getBpmnModelInstance(definition.getId())));
            folder.text(
                    new Piece("流程定义（BPMN）：" + title, "系统", ""),
                    title + ".bpmn",
                    new String(model.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
