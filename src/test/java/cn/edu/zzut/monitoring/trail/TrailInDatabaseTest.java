package cn.edu.zzut.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.logging.LogField;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself keeps what was written, by the owner's application and the runner's, and chains it whoever writes at once. */
class TrailInDatabaseTest {

    private static final int WRITERS = 20;
    private static final int EACH = 25;

    @TempDir
    static Path folder;

    static EmbeddedPostgres server;
    static HikariDataSource pool;
    static JdbcTemplate jdbc;
    static Sealing sealing;
    static TransactionTemplate transaction;
    static TrailStore store;

    @BeforeAll
    static void aDatabase() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start();
        try (Connection owner = server.getPostgresDatabase().getConnection()) {
            owner.createStatement()
                    .execute(
                            "create role runner login; create schema monitoring; grant usage on schema monitoring to runner;"
                                    + "alter default privileges in schema monitoring grant select, insert, update, delete on tables to runner;"
                                    + "alter default privileges in schema monitoring grant usage, select on sequences to runner");
        }
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .schemas("monitoring")
                .defaultSchema("monitoring")
                .load()
                .migrate();
        pool = new HikariDataSource();
        pool.setDataSource(server.getPostgresDatabase());
        pool.setMaximumPoolSize(WRITERS + 2);
        jdbc = new JdbcTemplate(pool);
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        transaction = new TransactionTemplate(transactions);
        sealing = new Sealing(jdbc, transactions);
        store = new TrailStore(jdbc, Clock.systemUTC());
        store.add(entry("first"));
        sealing.sealAll();
    }

    @AfterAll
    static void theServerEnds() throws Exception {
        pool.close();
        server.close();
    }

    private static Entry entry(String what) {
        return new Entry(
                Clock.systemUTC().instant(),
                Origin.SYSTEM,
                Act.OTHER,
                Subject.NONE.saying(what),
                Outcome.DONE,
                0,
                1,
                "",
                "{\"说\": \"" + what + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update monitoring.trail set who = 'x'",
                "delete from monitoring.trail",
                "truncate monitoring.trail",
                "update monitoring.trail_seal set hash = 'x'",
                "delete from monitoring.trail_seal",
                "truncate monitoring.trail_seal"
            })
    void nobodyChangesOrRemovesWhatIsThere(String attack) throws SQLException {
        assertThatThrownBy(() -> jdbc.execute(attack)).hasStackTraceContaining("不得");
        try (Connection runner = server.getDatabase("runner", "postgres").getConnection()) {
            assertThatThrownBy(() -> runner.createStatement().execute(attack))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theRunnerWritesAndReads() throws SQLException {
        try (Connection runner = server.getDatabase("runner", "postgres").getConnection()) {
            assertThat(
                            runner.createStatement()
                                    .executeUpdate(
                                            "insert into monitoring.trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times)"
                                                    + " values (now(), 'a', '', '', '', 'OTHER', 0, '', '', '', '', '', 'DONE', 0, 1)"))
                    .isEqualTo(1);
            assertThat(runner.createStatement()
                            .executeQuery("select count(*) from monitoring.trail")
                            .next())
                    .isTrue();
        }
    }

    /** Whatever keeps its rows from being changed, and what people explained, decided, remarked and were held to. */
    @Test
    void noTableWithAPromiseCanBeEmptied() {
        List<String> open = jdbc.queryForList(
                """
                select distinct c.relname from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and c.relnamespace = 'monitoring'::regnamespace
                    and (p.proname like 'refuse\\_%' or c.relname in ('explanation', 'decision', 'remark', 'review_comment',
                        'accountability_record'))
                    and not exists (select from pg_trigger e where e.tgrelid = c.oid and (e.tgtype & 32) <> 0)
                """,
                String.class);
        assertThat(open).isEmpty();
        for (String kept :
                List.of("explanation", "decision", "remark", "review_comment", "accountability_record", "audit")) {
            assertThatThrownBy(() -> jdbc.execute("truncate monitoring." + kept + " cascade"))
                    .as(kept)
                    .hasStackTraceContaining("不得清空");
        }
        assertThatThrownBy(() -> jdbc.execute("truncate monitoring.cycle cascade"))
                .hasStackTraceContaining("不得清空");
    }

    @Test
    void twentyWritersMakeOneChain() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Void>> work = new ArrayList<>();
        for (int person = 0; person < WRITERS; person++) {
            String name = "writer " + person;
            work.add(() -> {
                for (int i = 0; i < EACH; i++) {
                    String what = name + " " + i;
                    transaction.executeWithoutResult(running -> {
                        store.add(entry(what));
                        jdbc.execute("select pg_sleep(0.002)");
                    });
                    sealing.sealAll();
                }
                return null;
            });
        }
        for (Future<Void> done : people.invokeAll(work)) {
            done.get();
        }
        people.shutdown();
        sealing.sealAll();
        assertThat(jdbc.queryForObject("select count(*) from monitoring.trail_open", Long.class))
                .isZero();
        TrailVerification.Found found = new TrailVerification(pool).look();
        assertThat(found.first()).isEmpty();
        assertThat(found.end().number())
                .isEqualTo(jdbc.queryForObject("select count(*) from monitoring.trail", Long.class))
                .isGreaterThan(WRITERS * EACH);
    }

    @Test
    void whatIsNotCommittedYetHoldsNobodyUp() throws Exception {
        TrailVerification verification = new TrailVerification(pool);
        try (Connection slow = pool.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .execute(
                            "insert into monitoring.trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times)"
                                    + " values (now(), 'slow', '', '', '', 'OTHER', 0, '', '', '', '', '', 'DONE', 0, 1)");
            long before = verification.look().end().number();
            store.add(entry("quick"));
            sealing.sealAll();
            assertThat(verification.look().end().number()).isGreaterThan(before);
            slow.commit();
        }
        sealing.sealAll();
        assertThat(verification.look().holds()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from monitoring.trail t join monitoring.trail_seal s on s.entry = t.id where t.who = 'slow'",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void aHandInTheDatabaseIsFound() {
        store.add(entry("honest"));
        sealing.sealAll();
        Long entry = jdbc.queryForObject("select max(entry) from monitoring.trail_seal", Long.class);
        Long number = jdbc.queryForObject("select max(number) from monitoring.trail_seal", Long.class);
        transaction.executeWithoutResult(running -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.update("update monitoring.trail set who = 'somebody else' where id = ?", entry);
            assertThat(new TrailVerification(pool).look().holds()).isTrue();
        });
        try {
            assertThat(new TrailVerification(pool).look().first()).hasValueSatisfying(first -> {
                assertThat(first.number()).isEqualTo(number);
                assertThat(first.what()).contains("校验值不符");
            });
        } finally {
            transaction.executeWithoutResult(running -> {
                jdbc.execute("set local session_replication_role = replica");
                jdbc.update("update monitoring.trail set who = 'system' where id = ?", entry);
            });
        }
    }

    @Test
    void aSettingThatIsChangedPastTheApplicationIsOnRecord() {
        jdbc.update("insert into monitoring.special_day values ('2031-01-02', false, '元旦')");
        jdbc.update("update monitoring.special_day set working = true where day = '2031-01-02'");
        jdbc.update("delete from monitoring.special_day where day = '2031-01-02'");
        List<String> told = jdbc.queryForList(
                "select who || '|' || what || '|' || coalesce(before::text, '') || '|' || coalesce(after::text, '')"
                        + " from monitoring.trail where kind = 'DATES' and what like '%2031-01-02%' order by id",
                String.class);
        assertThat(told).hasSize(3).allSatisfy(line -> assertThat(line).startsWith("数据库用户 postgres"));
        assertThat(told.get(1))
                .as("and which day it is")
                .matches(".*\\|.*\\|\\{.*\"day\": \"2031-01-02\".*}\\|\\{.*\"day\": \"2031-01-02\".*}")
                .contains("修改工作日历")
                .contains("\"working\": false")
                .contains("\"working\": true");
        assertThat(told.get(2)).contains("删除工作日历");
    }

    private static List<String> told(String request) {
        return jdbc.queryForList(
                "select what from monitoring.trail where request = ? order by id", String.class, request);
    }

    /** In a transaction that does this; whether it is on record then. */
    private static boolean told(Attempt attempt, String... changes) {
        return Boolean.TRUE.equals(transaction.execute(running -> {
            OptionalLong written = store.say(attempt, true);
            for (String change : changes) {
                jdbc.execute(change);
            }
            return store.tell(attempt, true, written);
        }));
    }

    @Test
    void oneActIsToldOnceWithItsName() {
        Attempt attempt = Attempt.begin("10.0.0.1", "test", about -> "");
        try {
            LogField.REQUEST.set("once");
            attempt.isTo(Act.DATES, "改工作日历", "");
            attempt.mentions("2031-03-04");
            assertThat(told(attempt)).as("nothing was changed").isFalse();
            assertThat(told("once")).isEmpty();
            assertThat(told(attempt, "insert into monitoring.special_day values ('2031-03-04', false, '校庆')"))
                    .isTrue();
            assertThat(told("once")).containsExactly("改工作日历（2031-03-04）：新增工作日历");
            jdbc.execute("create table monitoring.setting_of_a_test (one int)");
            LogField.REQUEST.set("untold");
            assertThat(told(attempt, "select 1 from monitoring.special_day where day = '2031-03-04' for update"))
                    .as("a lock is none")
                    .isFalse();
            assertThat(told("untold")).isEmpty();
            assertThat(told(attempt, "insert into monitoring.setting_of_a_test values (1)"))
                    .isTrue();
            assertThat(told("untold")).containsExactly("改工作日历：2031-03-04");
            LogField.REQUEST.set("another");
            attempt.isTo(Act.DECISION, "启动年度", "");
            assertThat(told(attempt, "update monitoring.special_day set working = true where day = '2031-03-04'"))
                    .isTrue();
            assertThat(told("another"))
                    .as("with what belongs to it")
                    .containsExactly("启动年度：2031-03-04；修改工作日历“2031-03-04”");
            attempt.isTo(Act.DATES, "改工作日历", "");
            LogField.REQUEST.set("more");
            attempt.says("第3版");
            assertThat(told(attempt, "delete from monitoring.special_day where day = '2031-03-04'"))
                    .isTrue();
            assertThat(told("more")).containsExactly("改工作日历：2031-03-04，第3版；删除工作日历“2031-03-04”");
        } finally {
            attempt.end();
            LogField.REQUEST.clear();
        }
    }

    private static long ownRecords(String person) {
        return new TrailReading(jdbc)
                .count(
                        new TrailReading.Wanted(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(Sought.people(Set.of(person))),
                                Set.of(Act.PEOPLE)),
                        10);
    }

    @Test
    void ofSeveralPeopleWhoWereChangedInOneActEachFindsItAmongTheirOwn() {
        jdbc.update(
                "insert into monitoring.unit (code, name, kind, from_day) values ('902', '同院', 'COLLEGE', '2026-01-01')");
        Attempt attempt = Attempt.begin("10.0.0.1", "test", about -> "");
        try {
            LogField.REQUEST.set("several");
            attempt.isTo(Act.PEOPLE, "导入人员", "");
            assertThat(told(
                            attempt,
                            "insert into monitoring.person (id, name, unit_code, email, phone) values"
                                    + " ('s1', '甲', '902', 'a@b', '1'), ('s2', '乙', '902', 'a@b', '2')"))
                    .isTrue();
        } finally {
            attempt.end();
            LogField.REQUEST.clear();
        }
        assertThat(jdbc.queryForList("select person from monitoring.trail where request = 'several'", String.class))
                .as("one entry, of nobody alone")
                .containsExactly("");
        assertThat(ownRecords("s1")).isEqualTo(1);
        assertThat(ownRecords("s2")).isEqualTo(1);
        assertThat(ownRecords("s3")).isZero();
    }

    @Test
    void whoeverBeginsATransactionIsNotAskedForNames() {
        Attempt attempt = Attempt.begin("10.0.0.1", "test", about -> {
            throw new IllegalStateException("names are read in a transaction, which begins by this");
        });
        try {
            attempt.isTo(Act.DATES, "改截止日期", "");
            attempt.isAbout(new Subject(2031, "1-1", "104", "", "", ""));
            transaction.executeWithoutResult(running -> {
                store.say(attempt, true);
                assertThat(jdbc.queryForObject(
                                "select current_setting('monitoring.attempt')::jsonb ->> 'year'", String.class))
                        .isEqualTo("2031");
            });
        } finally {
            attempt.end();
        }
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void whoIsAtWorkIsSaidWhateverTheyDo(Act act) {
        Attempt attempt = Attempt.begin("10.0.0.1", "test", about -> "");
        try {
            attempt.isTo(act, "办理", "");
            DataSource fresh = server.getPostgresDatabase();
            JdbcTemplate asked = new JdbcTemplate(fresh);
            TrailStore ofFresh = new TrailStore(asked, Clock.systemUTC());
            for (boolean collects : new boolean[] {true, false}) {
                new TransactionTemplate(new JdbcTransactionManager(fresh)).executeWithoutResult(running -> {
                    ofFresh.say(attempt, collects);
                    assertThat(asked.queryForObject(
                                    "select current_setting('monitoring.attempt', true)::jsonb ->> 'address'",
                                    String.class))
                            .isEqualTo("10.0.0.1");
                });
            }
        } finally {
            attempt.end();
        }
    }

    @Test
    void ofWhatWasNotDoneThereIsNoBeforeAndAfter() {
        Attempt attempt = Attempt.begin("10.0.0.1", "test", about -> about.table());
        try {
            attempt.isTo(Act.DATES, "改截止日期", "");
            attempt.mentions("第2阶段");
            attempt.isDoneTo(new Subject(2031, "1-1", "", "", "t", ""));
            attempt.tells(new Attempt.Detail("截止时间", "2031-01-07", "2031-01-08"));
            assertThat(store.entry(attempt, Outcome.DONE, 200)).satisfies(done -> {
                assertThat(done.before() + done.after()).contains("01-07", "01-08");
                assertThat(done.subject().what()).isEqualTo("改截止日期：1-1，第2阶段");
            });
            for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.FAILED)) {
                assertThat(store.entry(attempt, outcome, 409)).satisfies(refused -> {
                    assertThat(refused.before() + refused.after()).isEmpty();
                    assertThat(refused.subject()).isEqualTo(Subject.NONE.saying("改截止日期：第2阶段"));
                });
            }
        } finally {
            attempt.end();
        }
    }

    @Test
    void whoWasCalledOtherwiseBeforeIsKnown() {
        jdbc.update(
                "insert into monitoring.unit (code, name, kind, from_day) values ('901', '旧院', 'COLLEGE', '2026-01-01')");
        jdbc.update(
                "insert into monitoring.person (id, name, unit_code, email, phone) values ('r1', '王芳', '901', 'a@b', '1')");
        jdbc.update("update monitoring.person set phone = '2' where id = 'r1'");
        jdbc.update("update monitoring.person set name = '王方' where id = 'r1'");
        jdbc.update("update monitoring.unit set name = '新院' where code = '901'");
        assertThat(new Renames(jdbc).all())
                .extracting(Renames.Rename::person, Renames.Rename::unit, Renames.Rename::before)
                .containsExactly(tuple("r1", "901", "王芳"), tuple("", "901", "旧院"));
    }

    @Test
    void whatPeopleWroteIsNotInItButThatTheyDid() {
        jdbc.update("insert into monitoring.cycle (year, title, state, work_plan, launched_by, launched_on)"
                + " values (2031, '', 'OPEN', '', 'office', now())");
        jdbc.update(
                "insert into monitoring.due_change (year, subject, title, old_day, new_day, reason, changed_by, changed_at)"
                        + " values (2031, 'stage:2', '采集', '2031-03-10', '2031-03-11', '学院搬迁', 'office', now())");
        jdbc.update(
                "insert into monitoring.decision (year, subject, verdict, reason, decided_by, decided_at)"
                        + " values (2031, 'work-plan', 'planned', '学院搬迁', 'office', now()), (2031, 'training', 'planned', '', 'office', now())");
        assertThat(jdbc.queryForList(
                        "select what || ' ' || (after ->> 'reason') from monitoring.trail where year = 2031"
                                + " and kind in ('DATES', 'DECISION') and after ? 'reason' order by id",
                        String.class))
                .containsExactly("修改截止日期“采集” （已填写）", "新增决定 （已填写）", "新增决定 ");
        assertThat(jdbc.queryForObject(
                        "select count(*) from monitoring.trail t where strpos(t::text, '学院搬迁') > 0", Integer.class))
                .isZero();
    }

    @Test
    void whatIsNobodysToReadIsNotInIt() {
        jdbc.update(
                "insert into monitoring.mail_server (host, port, username, sealed_password, protection, changed_by, changed_at)"
                        + " values ('mail', 25, 'u', 'very secret', 'NONE', 'admin', now())");
        jdbc.update(
                "insert into monitoring.mail_server (host, port, username, sealed_password, protection, changed_by, changed_at)"
                        + " values ('mail2', 25, 'u', 'more secret', 'NONE', 'admin', now())");
        String told = jdbc.queryForObject(
                "select string_agg(coalesce(before::text, '') || after::text, '') from monitoring.trail where kind = 'MAIL_SERVER'",
                String.class);
        assertThat(told).contains("mail2").doesNotContain("secret");
    }
}
