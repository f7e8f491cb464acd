package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.logging.LogField;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** A thread that has done a job says nothing of it in the log's lines of the next. */
@Component
class JobThreads implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setTaskDecorator(work -> () -> {
                try {
                    work.run();
                } finally {
                    LogField.clearAll();
                }
            });
        }
        return bean;
    }
}
