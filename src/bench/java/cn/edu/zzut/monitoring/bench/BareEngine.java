package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.process.engine.DecisionFeel;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine as it comes, with our diagrams and nothing of ours in them, in a database of its own on the same server. */
final class BareEngine implements AutoCloseable {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String DAY = "2090-12-01T18:00:00";

    private final HikariDataSource database = new HikariDataSource();
    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final ProcessEngine engine;

    /**
     * @param name of its database
     * @param change what is changed in the diagrams besides
     */
    BareEngine(
            HikariDataSource ours,
            JdbcTemplate server,
            String name,
            int units,
            Consumer<BpmnModelInstance> change,
            List<String> diagrams) {
        server.execute("create database " + name);
        database.setJdbcUrl(ours.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
        database.setUsername(ours.getUsername());
        database.setPassword(ours.getPassword());
        database.setMaximumPoolSize(ours.getMaximumPoolSize());
        database.setConnectionInitSql(ours.getConnectionInitSql());
        this.engine = build(name, units);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String diagram : diagrams) {
            BpmnModelInstance model = bare(diagram);
            change.accept(model);
            deployment.addModelInstance(diagram + ".bpmn", model);
        }
        deployment.deploy();
    }

    private ProcessEngine build(String name, int units) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setTransactionManager(new DataSourceTransactionManager(database));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setDmnEngineConfiguration(DecisionFeel.ofDecisions());
        configuration.setAuthorizationEnabled(true);
        configuration.setDefaultNumberOfRetries(5);
        // as the starter for Spring Boot has it; the other takes a second connection now and then
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(Map.of("school", new School(units)));
        threads.setCorePoolSize(3);
        threads.setMaxPoolSize(6);
        threads.initialize();
        SpringJobExecutor jobs = new SpringJobExecutor();
        jobs.setTaskExecutor(threads);
        jobs.setWaitTimeInMillis(1000);
        jobs.setMaxWait(5000);
        configuration.setJobExecutor(jobs);
        return configuration.buildProcessEngine();
    }

    /** What the diagrams ask for, answered without looking anything up. */
    public record School(int units) {

        public List<String> assistants() {
            return IntStream.rangeClosed(1, units).mapToObj("B%02d"::formatted).toList();
        }
    }

    private static BpmnModelInstance bare(String diagram) {
        BpmnModelInstance model;
        try (InputStream file = BareEngine.class.getResourceAsStream("/processes/" + diagram + ".bpmn")) {
            model = Bpmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        model.getModelElementsByType(CamundaTaskListener.class).forEach(BareEngine::remove);
        model.getModelElementsByType(CamundaExecutionListener.class).forEach(BareEngine::remove);
        model.getModelElementsByType(ServiceTask.class).forEach(task -> task.setCamundaExpression("${true}"));
        model.getModelElementsByType(BusinessRuleTask.class).forEach(BareEngine::undecided);
        model.getModelElementsByType(UserTask.class).forEach(BareEngine::plain);
        model.getModelElementsByType(TimeDate.class).forEach(date -> date.setTextContent(DAY));
        model.getModelElementsByType(CamundaIn.class).stream()
                .filter(in -> in.getCamundaSourceExpression() != null)
                .forEach(in -> in.setCamundaSourceExpression("${true}"));
        model.getModelElementsByType(CamundaInputParameter.class).forEach(input -> input.setTextContent("104"));
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> loop.setCamundaCollection("${school.assistants()}"));
        return model;
    }

    /** Every gateway decides that. */
    static Consumer<BpmnModelInstance> deciding(boolean answer) {
        return model -> model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> condition.setTextContent("${" + answer + "}"));
    }

    private static void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }

    private static void undecided(BusinessRuleTask task) {
        for (String attribute : List.of("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable")) {
            task.removeAttributeNs(CAMUNDA, attribute);
        }
        task.setCamundaExpression("${true}");
    }

    private static void plain(UserTask task) {
        task.setCamundaAssignee("filer");
        task.setCamundaCandidateGroups("unit");
        task.setCamundaDueDate(DAY);
        task.removeAttributeNs(CAMUNDA, "followUpDate");
    }

    ProcessEngine engine() {
        return engine;
    }

    JobExecutor jobExecutor() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
    }

    /** Nothing is left of what was run, as before the first time. */
    void forget() {
        jobExecutor().shutdown();
        jdbc.execute(
                """
                truncate act_ru_variable, act_ru_identitylink, act_ru_incident, act_ru_task, act_ru_job, act_ru_execution,
                    act_ru_event_subscr, act_ru_ext_task, act_ru_case_sentry_part, act_hi_procinst, act_hi_actinst,
                    act_hi_taskinst, act_hi_varinst, act_hi_detail, act_hi_identitylink, act_hi_job_log, act_hi_op_log cascade""");
    }

    @Override
    public void close() {
        jobExecutor().shutdown();
        engine.close();
        threads.shutdown();
        database.close();
    }
}
