package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家专长: what experts know, as the office keeps it: categories of tables, or codes of colleges whose disciplines they know. */
@Service
@Transactional
public class Expertise {

    private static final int MOST = 30;
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Clock clock;

    Expertise(JdbcClient jdbc, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /** Each expert with what is known of them; nobody is left out. */
    public Map<Person, Set<String>> all() {
        Map<Person, Set<String>> all = new LinkedHashMap<>();
        organization.withRole(Role.EXPERT).forEach(expert -> all.put(expert, of(expert.id())));
        return all;
    }

    public Set<String> of(PersonId expert) {
        return new TreeSet<>(jdbc.sql("select field from monitoring.review_field where person_id = ?")
                .param(expert.value())
                .query(String.class)
                .list());
    }

    /**
     * @return whether something else was known of them before
     * @throws Refusal in Chinese when the person is no expert, or what is said is none of the choices
     */
    public boolean write(PersonId expert, Collection<String> fields, Collection<String> choices, PersonId by) {
        if (organization.withRole(Role.EXPERT).stream()
                .noneMatch(one -> one.id().equals(expert))) {
            throw Refusal.invalid("“" + expert + "”不是专家。请先在组织机构和人员中给他（她）“专家”角色。");
        }
        List<String> distinct = fields.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw Refusal.invalid("一位专家的专长最多" + MOST + "项。");
        }
        distinct.stream()
                .filter(field -> Words.isNone(field) || field.length() > LONGEST || !choices.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.invalid("没有名为“" + field + "”的表格类别或学院，请从列表中选择。");
                });
        if (Set.copyOf(distinct).equals(of(expert))) {
            return false;
        }
        jdbc.sql("delete from monitoring.review_field where person_id = ?")
                .param(expert.value())
                .update();
        for (String field : distinct) {
            jdbc.sql(
                            "insert into monitoring.review_field (person_id, field, changed_by, changed_at) values (?, ?, ?, ?)")
                    .params(expert.value(), field, by.value(), Timestamp.from(clock.instant()))
                    .update();
        }
        return true;
    }
}
