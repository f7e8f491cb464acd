package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.notification.Mails.DeliveryRecovered;
import cn.edu.zzut.monitoring.notification.Mails.DeliveryStuck;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** {@code delivery-trouble}: messages that keep failing are an incident in Cockpit until they have left; one a channel. */
@Component
class DeliveryTrouble {

    private static final String KEY = "delivery-trouble";
    private static final String RECOVERED = "delivery-recovered";
    private static final String INCIDENT = "delivery";

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    DeliveryTrouble(@Lazy RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(DeliveryStuck stuck) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(KEY + ":" + stuck.channel())
                .query()
                .listOfRows();
        if (open(stuck.channel()).isEmpty()) {
            ProcessInstance instance =
                    runtime.startProcessInstanceByKey(KEY, stuck.channel(), Map.of("channel", stuck.channel()));
            runtime.createIncident(
                    INCIDENT,
                    waiting(instance).getId(),
                    stuck.channel(),
                    stuck.channel() + "多次未能发出（" + stuck.waiting() + "封在等待），系统会继续重试，消息不会丢失。请检查服务器：" + stuck.lastError());
        }
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(DeliveryRecovered recovered) {
        open(recovered.channel()).forEach(instance -> {
            List<Incident> incidents = runtime.createIncidentQuery()
                    .processInstanceId(instance.getId())
                    .incidentType(INCIDENT)
                    .list();
            incidents.forEach(incident -> runtime.resolveIncident(incident.getId()));
            runtime.messageEventReceived(RECOVERED, waiting(instance).getId());
        });
    }

    private Execution waiting(ProcessInstance instance) {
        return runtime.createExecutionQuery()
                .processInstanceId(instance.getId())
                .messageEventSubscriptionName(RECOVERED)
                .singleResult();
    }

    private List<ProcessInstance> open(String channel) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(channel, KEY)
                .list();
    }
}
