package cn.edu.zzut.monitoring.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of several with the same school-wide role has which part of its work. */
@Service
@Transactional
public class RoleShares {

    private static final String CATEGORY = "CATEGORY";
    private static final String UNIT = "UNIT";

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleShares(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody's share of the role; whoever has none is not in it. */
    @Transactional(readOnly = true)
    public Map<PersonId, RoleShare> of(Role role) {
        Map<PersonId, Set<String>> categories = new HashMap<>();
        Map<PersonId, Set<String>> units = new HashMap<>();
        jdbc.sql("select person_id, kind, part from monitoring.role_share where role = ? and ended_at is null")
                .param(role.name())
                .query(row -> {
                    (row.getString(2).equals(CATEGORY) ? categories : units)
                            .computeIfAbsent(new PersonId(row.getString(1)), first -> new HashSet<>())
                            .add(row.getString(3));
                });
        Set<PersonId> people = new HashSet<>(categories.keySet());
        people.addAll(units.keySet());
        Map<PersonId, RoleShare> shares = new HashMap<>();
        people.forEach(person -> shares.put(
                person,
                new RoleShare(categories.getOrDefault(person, Set.of()), units.getOrDefault(person, Set.of()))));
        return shares;
    }

    /** From now on the person's share of the role is this; what was and is no more is ended. */
    public void set(PersonId person, Role role, RoleShare share, PersonId by) {
        if (share.equals(of(role).getOrDefault(person, RoleShare.NONE))) {
            return;
        }
        become(person, role, CATEGORY, share.categories(), by);
        become(person, role, UNIT, share.units(), by);
    }

    private void become(PersonId person, Role role, String kind, Set<String> parts, PersonId by) {
        Timestamp now = Timestamp.from(clock.instant());
        List<String> present = jdbc.sql("select part from monitoring.role_share"
                        + " where person_id = ? and role = ? and kind = ? and ended_at is null for update")
                .params(person.value(), role.name(), kind)
                .query(String.class)
                .list();
        present.stream().filter(part -> !parts.contains(part)).forEach(part -> jdbc.sql(
                        "update monitoring.role_share set ended_by = ?, ended_at = ?"
                                + " where person_id = ? and role = ? and kind = ? and part = ? and ended_at is null")
                .params(by.value(), now, person.value(), role.name(), kind, part)
                .update());
        parts.stream().filter(part -> !present.contains(part)).forEach(part -> jdbc.sql(
                        """
                        insert into monitoring.role_share (person_id, role, kind, part, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(person.value(), role.name(), kind, part, by.value(), now)
                .update());
    }
}
