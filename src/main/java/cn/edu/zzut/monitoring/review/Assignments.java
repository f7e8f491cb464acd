package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家分工: which expert looks at which of a year's tables; the only way to give somebody a table. */
@Service
@Transactional
public class Assignments {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_EXPERTS = 2;

    private final Recusals recusals;
    private final Reassignments moves;
    private final Organization organization;
    private final JdbcClient jdbc;

    Assignments(Recusals recusals, Reassignments moves, Organization organization, JdbcClient jdbc) {
        this.recusals = recusals;
        this.moves = moves;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /**
     * Gives the tables to experts; what was given before goes.
     *
     * @throws Refusal in Chinese naming the table that nobody gets, or the expert who must keep away and why
     */
    public void assign(int year, Map<TableCode, List<PersonId>> experts) {
        if (experts.isEmpty()) {
            throw Refusal.invalid("还没有可以审核的表格。");
        }
        Map<TableCode, Involvement> involved = recusals.ofYear(year);
        experts.forEach((table, chosen) -> require(involved, table, chosen));
        jdbc.sql("delete from monitoring.review_assignment where year = ?")
                .param(year)
                .update();
        experts.forEach((table, chosen) -> chosen.forEach(expert -> insert(year, table, expert)));
    }

    /**
     * Gives one table to other experts while the review runs, on record.
     *
     * @return those who had it before
     * @throws Refusal as {@link #assign}, and without a reason
     */
    public List<PersonId> reassign(int year, TableCode table, List<PersonId> chosen, String reason, PersonId by) {
        if (Words.isNone(reason) || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("请写明改派的原因（如：专家因病不能参加），不超过" + LONGEST_REASON + "个字。");
        }
        require(recusals.ofYear(year), table, chosen);
        List<PersonId> before = expertsOf(year, table);
        jdbc.sql("delete from monitoring.review_assignment where year = ? and table_code = ?")
                .params(year, table.value())
                .update();
        chosen.forEach(expert -> insert(year, table, expert));
        moves.add(year, table, names(before), names(chosen), reason, by);
        return before;
    }

    private String names(List<PersonId> people) {
        return people.stream().map(organization::nameOf).collect(Collectors.joining("、"));
    }

    private void require(Map<TableCode, Involvement> involved, TableCode table, List<PersonId> chosen) {
        Involvement involvement = involved.get(table);
        if (involvement == null) {
            throw Refusal.invalid("本年度没有分解表" + table + "，不能分配给专家。");
        }
        if (chosen.isEmpty()) {
            throw Refusal.invalid("表" + table + "没有专家审核，请至少指定一位。");
        }
        if (chosen.size() > MOST_EXPERTS) {
            throw Refusal.invalid("表" + table + "选了" + chosen.size() + "位专家，一张表最多由" + MOST_EXPERTS + "位专家审核。");
        }
        for (PersonId id : chosen) {
            Person expert = organization
                    .person(id)
                    .filter(person -> person.is(Role.EXPERT))
                    .orElseThrow(() -> Refusal.invalid("“" + id + "”不是专家，请从列表中选择。"));
            involvement.against(expert).ifPresent(why -> {
                throw Refusal.invalid(expert.name() + "须回避表" + table + "（" + why + "），请改由其他专家审核。");
            });
        }
    }

    private void insert(int year, TableCode table, PersonId expert) {
        jdbc.sql(
                        "insert into monitoring.review_assignment (year, expert, table_code) values (?, ?, ?) on conflict do nothing")
                .params(year, expert.value(), table.value())
                .update();
    }

    /** Who looks at the table. */
    public List<PersonId> expertsOf(int year, TableCode table) {
        return jdbc
                .sql(
                        "select expert from monitoring.review_assignment where year = ? and table_code = ? order by expert")
                .params(year, table.value())
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** The experts who have tables to look at. */
    public List<PersonId> experts(int year) {
        return jdbc.sql("select distinct expert from monitoring.review_assignment where year = ? order by expert")
                .param(year)
                .query((row, n) -> new PersonId(row.getString(1)))
                .list();
    }

    public List<TableCode> tablesOf(int year, PersonId expert) {
        return jdbc
                .sql("select table_code from monitoring.review_assignment where year = ? and expert = ? order by 1")
                .params(year, expert.value())
                .query(String.class)
                .list()
                .stream()
                .map(TableCode::new)
                .toList();
    }
}
