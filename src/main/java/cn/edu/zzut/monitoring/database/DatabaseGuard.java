package cn.edu.zzut.monitoring.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Knows at any moment whether the database is there, for health, pages and the pool: nobody has to wait for it to find out.
 */
@Component("database")
public class DatabaseGuard implements BeanPostProcessor, HealthIndicator, DisposableBean {

    private final Pulse pulse = new Pulse();
    private @Nullable DatabaseWatch watch;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool) || watch != null) {
            return bean;
        }
        GuardedDataSource guarded = new GuardedDataSource(pool, pulse);
        watch = new DatabaseWatch(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), pulse, guarded::letGo);
        watch.start();
        return guarded;
    }

    /** Whether it has not answered for some seconds. */
    public boolean isAway() {
        return pulse.isAway();
    }

    @Override
    public Health health() {
        return (isAway() ? Health.down() : Health.up()).build();
    }

    @Override
    public void destroy() {
        if (watch != null) {
            watch.close();
        }
    }
}
