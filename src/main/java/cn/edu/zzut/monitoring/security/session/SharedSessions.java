package cn.edu.zzut.monitoring.security.session;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sessions of all of the application, the engine's web applications too, are Spring Session's in the database. What they hold is
 * written only where it has changed, and read in one statement.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SharedSessions {

    private static final String TABLE = "monitoring.web_session";

    /** Of what a browser calls its session by. */
    private static final String NAME = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    private static final String CREATE =
            """
            insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                expiry_time, principal_name) values (?, NAME, ?, ?, ?, ?, ?)""";

    private static final String READ =
            """
            with asked as (select ?::text as id)
            select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                a.attribute_name, a.attribute_bytes
            from asked join %TABLE_NAME% s on s.session_id = encode(sha256(convert_to(asked.id, 'UTF8')), 'hex')
            left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id""";

    private static final String UPDATE =
            """
            update %TABLE_NAME% set session_id = NAME, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?,
                principal_name = ? where primary_id = ?""";

    private static final String DELETE =
            "delete from %TABLE_NAME% where session_id = NAME and max_inactive_interval >= 0";

    /** Nothing of a session that somebody else has just ended. */
    private static final String SET =
            """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select primary_id, given.name, given.bytes
            from (select ?::text as id, ?::text as name, ?::bytea as bytes) given join %TABLE_NAME% on primary_id = given.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

    @Bean
    KeptSessions<?> keptSessions(
            DataSource database,
            PlatformTransactionManager transactions,
            SessionsAtTheDoor door,
            ServerProperties server) {
        JdbcIndexedSessionRepository stored =
                new JdbcIndexedSessionRepository(new JdbcTemplate(database), new BesideTransactions(transactions));
        stored.setTableName(TABLE);
        stored.setCreateSessionQuery(named(CREATE));
        stored.setGetSessionQuery(READ);
        stored.setUpdateSessionQuery(named(UPDATE));
        stored.setDeleteSessionQuery(named(DELETE));
        stored.setCreateSessionAttributeQuery(SET);
        stored.setConversionService(KnownClasses.conversion());
        return new KeptSessions<>(stored, door, server.getServlet().getSession().getTimeout());
    }

    private static String named(String query) {
        return query.replace("NAME,", NAME + ",").replace("NAME and", NAME + " and");
    }
}
