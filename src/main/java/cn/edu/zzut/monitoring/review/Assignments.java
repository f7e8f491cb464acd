package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家分工: which expert looks at which of a year's tables, or at which units' rows of them; the only way to give somebody a table. */
@Service
@Transactional
public class Assignments {

    private static final int LONGEST_REASON = 1_000;

    /** What stands for all units of a table. */
    private static final String WHOLE = "";

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
     * @throws Refusal in Chinese naming the table, or the units of it, that nobody gets, or the expert who must keep away and
     *     why
     */
    public void assign(int year, Map<TableCode, Division> divisions) {
        if (divisions.isEmpty()) {
            throw Refusal.invalid("还没有可以审核的表格。");
        }
        Map<TableCode, Involvement> involved = recusals.ofYear(year);
        Map<Involvement, Division> possible = new LinkedHashMap<>();
        divisions.forEach((table, division) -> possible.put(require(involved, table, division), division));
        jdbc.sql("delete from monitoring.review_assignment where year = ?")
                .param(year)
                .update();
        possible.forEach((involvement, division) -> insert(year, involvement, division));
    }

    /**
     * Gives one table to other experts while the review runs, on record.
     *
     * @return who had it before; empty where they have it already
     * @throws Refusal as {@link #assign}, and without a reason
     */
    public Optional<Division> reassign(int year, TableCode table, Division division, String reason, PersonId by) {
        if (Words.isNone(reason) || reason.length() > LONGEST_REASON || Words.hasControls(reason)) {
            throw Refusal.invalid("请写明改派的原因（如：专家因病不能参加），不超过" + LONGEST_REASON + "个字，不含看不见的字符。");
        }
        Involvement involvement = require(recusals.ofYear(year), table, division);
        Division before = of(year, table);
        if (before.equals(division.over(involvement.filling()))) {
            Attempt.findsItDone();
            return Optional.empty();
        }
        jdbc.sql("delete from monitoring.review_assignment where year = ? and table_code = ?")
                .params(year, table.value())
                .update();
        insert(year, involvement, division);
        moves.add(year, table, inWords(before), inWords(of(year, table)), reason, by);
        return Optional.of(before);
    }

    private Involvement require(Map<TableCode, Involvement> involved, TableCode table, Division division) {
        Involvement involvement = involved.get(table);
        if (involvement == null) {
            throw Refusal.invalid("本年度没有分解表" + table + "，不能分配给专家。");
        }
        division.fault(involvement.filling(), this::nameOf).ifPresent(fault -> {
            throw Refusal.invalid("表" + table + fault + "。");
        });
        division.judges().forEach((id, portion) -> {
            Person expert = organization
                    .person(id)
                    .filter(person -> person.is(Role.EXPERT))
                    .orElseThrow(() -> Refusal.invalid("“" + id + "”不是专家，请从列表中选择。"));
            involvement.against(expert, portion).ifPresent(why -> {
                throw Refusal.invalid(expert.name() + "须回避表" + table + "（" + why + "），请改由其他专家审核"
                        + (involvement.filling().size() > 1 ? "，或只请他（她）审核其他单位的数据。" : "。"));
            });
        });
        return involvement;
    }

    private void insert(int year, Involvement involvement, Division division) {
        division.over(involvement.filling()).judges().forEach((expert, portion) -> {
            List<String> units = portion.isWhole()
                    ? List.of(WHOLE)
                    : portion.inOrder().stream().map(UnitCode::value).toList();
            units.forEach(unit -> jdbc.sql(
                            """
                                    insert into monitoring.review_assignment (year, expert, table_code, unit_code)
                                    values (?, ?, ?, ?)""")
                    .params(year, expert.value(), involvement.table().value(), unit)
                    .update());
        });
    }

    /** Who looks at the table, and at what of it; {@link Division#NOBODY} before anybody does. */
    public Division of(int year, TableCode table) {
        return all(year).getOrDefault(table, Division.NOBODY);
    }

    /** The same for all tables that somebody looks at. */
    public Map<TableCode, Division> all(int year) {
        Map<TableCode, Division> all = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select table_code, expert, unit_code from monitoring.review_assignment
                        where year = ? order by table_code, expert, unit_code""")
                .param(year)
                .query(row -> {
                    String unit = row.getString(3);
                    Portion portion = unit.equals(WHOLE) ? Portion.WHOLE : Portion.of(List.of(new UnitCode(unit)));
                    PersonId expert = new PersonId(row.getString(2));
                    all.merge(
                            new TableCode(row.getString(1)),
                            Division.NOBODY.with(expert, portion),
                            (one, more) -> one.with(expert, portion));
                });
        return all;
    }

    /** The experts who have tables to look at. */
    public List<PersonId> experts(int year) {
        return jdbc.sql("select distinct expert from monitoring.review_assignment where year = ? order by expert")
                .param(year)
                .query((row, n) -> new PersonId(row.getString(1)))
                .list();
    }

    /** The tables of which the expert looks at something. */
    @Transactional(readOnly = true)
    public List<TableCode> tablesOf(int year, PersonId expert) {
        return jdbc
                .sql(
                        """
                        select distinct table_code from monitoring.review_assignment
                        where year = ? and expert = ? order by 1""")
                .params(year, expert.value())
                .query(String.class)
                .list()
                .stream()
                .map(TableCode::new)
                .toList();
    }

    /** In Chinese, such as 张三（软件学院）、李四（机械工程学院、土木工程学院）; only names where each has the whole. */
    public String inWords(Division division) {
        return division.judges().entrySet().stream()
                .map(one -> organization.nameOf(one.getKey())
                        + (one.getValue().isWhole() ? "" : "（" + inWords(one.getValue()) + "）"))
                .collect(Collectors.joining("、"));
    }

    /** In Chinese, such as 整表 or 软件学院、机械工程学院. */
    public String inWords(Portion portion) {
        return portion.isWhole()
                ? "整表"
                : portion.inOrder().stream().map(this::nameOf).collect(Collectors.joining("、"));
    }

    private String nameOf(UnitCode unit) {
        return organization.unit(unit).name();
    }
}
