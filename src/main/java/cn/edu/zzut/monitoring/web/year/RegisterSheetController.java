package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.register.Register;
import cn.edu.zzut.monitoring.register.RegisterSheet;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 整改台账 as an Excel file: those that the asker sees. */
@RestController
class RegisterSheetController {

    private static final Set<String> NUMBERS = Set.of("年度", "进度（%）", "轮次");

    private final Register register;
    private final RegisterSheet sheet;
    private final CurrentUsers users;

    RegisterSheetController(Register register, RegisterSheet sheet, CurrentUsers users) {
        this.register = register;
        this.sheet = sheet;
        this.users = users;
    }

    /** A year's, or without one those of all years. */
    @GetMapping("/api/rectifications/register.xlsx")
    ResponseEntity<byte[]> register(@RequestParam Optional<Integer> year) throws IOException {
        CurrentUser user = users.get();
        RectificationAccess.requireReader(user);
        List<Register.Entry> entries = register.of(year, item -> RectificationAccess.sees(user, item));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet plain = PlainSheet.Kind.XLSX.into(out, "整改台账")) {
            plain.row(RegisterSheet.HEADINGS, place -> false);
            for (List<String> line : sheet.lines(entries)) {
                plain.row(line, place -> NUMBERS.contains(RegisterSheet.HEADINGS.get(place)));
            }
        }
        return Files.download("整改台账" + year.map(one -> "-" + one).orElse("") + ".xlsx", Files.XLSX, out.toByteArray());
    }
}
