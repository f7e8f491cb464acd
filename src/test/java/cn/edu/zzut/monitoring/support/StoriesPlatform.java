package cn.edu.zzut.monitoring.support;

import java.util.Optional;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;

/**
 * What the engine and its web applications keep once for the whole virtual machine: another application takes it and lets it go
 * with its end, so that the stories' one has to be given it again.
 */
record StoriesPlatform(
        Optional<ProcessEngine> engine,
        AdminRuntimeDelegate admin,
        CockpitRuntimeDelegate cockpit,
        TasklistRuntimeDelegate tasklist,
        WelcomeRuntimeDelegate welcome) {

    static StoriesPlatform kept() {
        return new StoriesPlatform(
                Optional.ofNullable(ProcessEngines.getProcessEngines().get("default")),
                Admin.getRuntimeDelegate(),
                Cockpit.getRuntimeDelegate(),
                Tasklist.getRuntimeDelegate(),
                Welcome.getRuntimeDelegate());
    }

    void giveBack() {
        engine.ifPresent(ProcessEngines::registerProcessEngine);
        Admin.setAdminRuntimeDelegate(admin);
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        Tasklist.setTasklistRuntimeDelegate(tasklist);
        Welcome.setRuntimeDelegate(welcome);
    }
}
