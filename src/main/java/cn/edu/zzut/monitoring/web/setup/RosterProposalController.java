package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.roster.RosterBook;
import cn.edu.zzut.monitoring.roster.RosterProposal;
import cn.edu.zzut.monitoring.roster.RosterProposal.FiledPerson;
import cn.edu.zzut.monitoring.roster.RosterProposal.FiledUnit;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a year's tables say of units and their heads, as lines for the workbook that the administrator loads. The office makes
 * it, because the administrator is a stranger to the data.
 */
@RestController
class RosterProposalController {

    private static final TableCode DEPARTMENTS = new TableCode("1-2");
    private static final TableCode COLLEGES = new TableCode("1-3");
    private static final TableCode STAFF = new TableCode("1-5-1");

    private final Submissions submissions;
    private final Organization organization;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    RosterProposalController(
            Submissions submissions, Organization organization, CurrentUsers users, HeavyWork heavyWork) {
        this.submissions = submissions;
        this.organization = organization;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    @GetMapping("/api/years/{year}/roster-proposal.xlsx")
    ResponseEntity<byte[]> file(@PathVariable int year) throws IOException {
        Right.PROPOSE_THE_ROSTER.require(users.get());
        return Files.download(year + "年的单位和负责人登记建议.xlsx", Files.XLSX, heavyWork.run(() -> book(year)));
    }

    private byte[] book(int year) {
        List<FiledUnit> units = new ArrayList<>();
        rows(year, DEPARTMENTS).forEach(row -> units.add(unit(row, "党政单位名称", UnitKind.DEPARTMENT)));
        rows(year, COLLEGES).forEach(row -> units.add(unit(row, "教学科研单位名称", UnitKind.COLLEGE)));
        if (units.isEmpty()) {
            throw Refusal.hidden(year + "年没有表1-2、1-3的数据，无法提出建议。请选择有数据的年度，或先导入往年数据。");
        }
        List<FiledPerson> staff = rows(year, STAFF).stream()
                .map(row -> new FiledPerson(row.value("工号"), row.value("姓名"), row.value("单位号"), row.value("任职状态")))
                .toList();
        return RosterBook.write(RosterProposal.of(units, staff, organization.allUnits(), organization.everybody()));
    }

    private static FiledUnit unit(TableRow row, String name, UnitKind kind) {
        return new FiledUnit(row.value("单位号"), row.value(name), kind, row.value("单位负责人"));
    }

    private List<TableRow> rows(int year, TableCode table) {
        return submissions.effective(year, table).map(submissions::rows).orElse(List.of());
    }
}
