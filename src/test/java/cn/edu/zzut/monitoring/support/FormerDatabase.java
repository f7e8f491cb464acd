package cn.edu.zzut.monitoring.support;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The data of a school that ran an earlier edition of the product, in a database of its own beside the present one. */
public final class FormerDatabase implements AutoCloseable {

    private final HikariDataSource present;
    private final String name;

    /** @param version of the last migration that the earlier edition knew */
    public FormerDatabase(DataSource guarded, String name, String version) {
        this.present = DataSourceUnwrapper.unwrap(guarded, HikariDataSource.class);
        this.name = name;
        JdbcClient.create(present).sql("create database " + name).update();
        upTo(version);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database());
    }

    /** The product is renewed. */
    public void upTo(String version) {
        Flyway.configure()
                .dataSource(database())
                .schemas("monitoring")
                .defaultSchema("monitoring")
                .target(version)
                .load()
                .migrate();
    }

    private DriverManagerDataSource database() {
        return new DriverManagerDataSource(
                present.getJdbcUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"),
                present.getUsername(),
                present.getPassword());
    }

    @Override
    public void close() {
        JdbcClient.create(present)
                .sql("drop database " + name + " with (force)")
                .update();
    }
}
