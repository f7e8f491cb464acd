package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.training.QuestionBank;
import cn.edu.zzut.monitoring.training.QuestionSheets;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 题库: the office reads, adopts, ends, and changes its questions in a workbook. */
@RestController
@RequestMapping("/api/training/questions")
class BankController {

    private final QuestionBank bank;
    private final QuestionSheets sheets;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    BankController(QuestionBank bank, QuestionSheets sheets, CurrentUsers users, HeavyWork heavyWork) {
        this.bank = bank;
        this.sheets = sheets;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    record QuestionJson(
            int number,
            String text,
            List<String> options,
            Set<Integer> right,
            String explanation,
            String reference,
            int edition,
            String state) {}

    @GetMapping
    List<QuestionJson> all() {
        keeper();
        return bank.all().stream()
                .map(kept -> new QuestionJson(
                        kept.question().number(),
                        kept.question().text(),
                        kept.question().options(),
                        kept.question().right(),
                        kept.question().explanation(),
                        kept.question().reference(),
                        kept.edition(),
                        kept.state().title()))
                .toList();
    }

    @PostMapping("/adoption")
    List<QuestionJson> adopt() {
        bank.adoptExamples(keeper());
        return all();
    }

    @DeleteMapping("/{number}")
    List<QuestionJson> end(@PathVariable int number) {
        bank.end(number, keeper());
        return all();
    }

    @GetMapping("/questions.xlsx")
    ResponseEntity<byte[]> file() throws IOException {
        keeper();
        return Files.download("填报测验题库.xlsx", Files.XLSX, sheets.write());
    }

    /** All or nothing: a row that is no question refuses the whole. */
    @PutMapping("/questions.xlsx")
    List<QuestionJson> take(@RequestParam("file") MultipartFile file) throws IOException {
        PersonId by = keeper();
        heavyWork.run(() -> ReceivedFile.use(file, (path, name) -> {
            sheets.take(path, name, by);
            return name;
        }));
        return all();
    }

    private PersonId keeper() {
        Right.ORGANIZE_TRAINING.require(users.get());
        return users.get().id();
    }
}
