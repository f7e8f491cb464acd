package cn.edu.zzut.monitoring.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.MergedBeanDefinitionPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What requests ask of the database while somebody counts. */
@TestComponent
public class Statements implements MergedBeanDefinitionPostProcessor {

    private static final String REQUESTS = "-exec-";

    private static final Pattern WRITES = Pattern.compile("(?is)(with .*)?\\b(insert into|update|delete from)\\b.*");

    /** Each session is written by itself. */
    private static final String SESSIONS = "monitoring.web_session";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> alone = new ConcurrentSkipListSet<>();
    private volatile boolean counting;

    @Override
    public void postProcessMergedBeanDefinition(RootBeanDefinition definition, Class<?> type, String name) {
        // comes after all others: it sees what the application itself has put around the pool
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Counted(database) : bean;
    }

    /** The statements of all requests that are answered meanwhile, in their order. */
    public List<String> during(Runnable requests) {
        asked.clear();
        counting = true;
        try {
            requests.run();
            return List.copyOf(asked);
        } finally {
            counting = false;
        }
    }

    /** What requests have ever written outside of a transaction: nobody tells the trail of it. */
    public Set<String> writtenAlone() {
        return Set.copyOf(alone);
    }

    private void note(Connection connection, String sql) throws SQLException {
        if (Thread.currentThread().getName().contains(REQUESTS)
                && WRITES.matcher(sql).lookingAt()
                && !sql.contains(SESSIONS)
                && connection.getAutoCommit()) {
            alone.add(sql.strip());
        }
        if (counting && Thread.currentThread().getName().contains(REQUESTS)) {
            asked.add(sql.strip());
        }
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return around(Connection.class, connection, connection, "");
        }

        /** @param prepared the statement's text; empty for what has none of its own */
        private <T> T around(Class<T> type, T real, Connection connection, String prepared) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        String first = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                                ? text
                                : prepared;
                        if (method.getName().startsWith("execute")) {
                            note(connection, first);
                        }
                        try {
                            Object result = method.invoke(real, arguments);
                            return switch (method.getName()) {
                                case "prepareStatement" ->
                                    around(PreparedStatement.class, (PreparedStatement) result, connection, first);
                                case "createStatement" -> around(Statement.class, (Statement) result, connection, "");
                                default -> result;
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
