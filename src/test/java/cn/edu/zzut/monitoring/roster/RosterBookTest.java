package cn.edu.zzut.monitoring.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a column that the workbook does not know is not passed over in silence. */
class RosterBookTest {

    @TempDir
    Path folder;

    private Path withUnit(String further, String value) throws IOException {
        Path file = folder.resolve("roster.xlsx");
        Files.write(
                file,
                RosterBook.write(new RosterProposal(
                        Arrays.stream(RosterSheet.values())
                                .collect(Collectors.toMap(sheet -> sheet, sheet -> List.of())),
                        List.of())));
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            Row heading = book.getSheet(RosterSheet.UNITS.title()).getRow(0);
            Row unit = book.getSheet(RosterSheet.UNITS.title()).createRow(1);
            int columns = RosterSheet.UNITS.columns().size();
            unit.createCell(0).setCellValue("J01");
            unit.createCell(1).setCellValue("教务处");
            unit.createCell(2).setCellValue("职能部门");
            if (!value.isEmpty()) {
                heading.createCell(columns).setCellValue(further);
                unit.createCell(columns).setCellValue(value);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return file;
    }

    @Test
    void theKnownColumnsAreRead() throws IOException {
        assertThat(RosterBook.read(withUnit("", ""), "roster.xlsx")).hasSize(1);
    }

    @Test
    void whatStandsInAFurtherColumnIsRefusedByItsName() throws IOException {
        Path file = withUnit("备注", "北校区");
        assertThatThrownBy(() -> RosterBook.read(file, "roster.xlsx")).hasMessageContainingAll("“单位”", "“备注”", "没有读入");
    }
}
