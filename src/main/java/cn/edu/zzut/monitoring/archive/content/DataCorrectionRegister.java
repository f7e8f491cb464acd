package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.datacorrection.CorrectionRegister;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import java.util.List;
import org.springframework.stereotype.Component;

/** 数据更正: who had a locked table changed, why, by whose decision, and each cell before and after (第十九条). */
@Component
class DataCorrectionRegister implements Chapter {

    private static final String OFFICE = "评估督导处";

    private final DataCorrections corrections;
    private final CorrectionRegister register;

    DataCorrectionRegister(DataCorrections corrections, CorrectionRegister register) {
        this.corrections = corrections;
        this.register = register;
    }

    @Override
    public String item() {
        return "corrections";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        String year = subject.year() + "";
        List<DataCorrection> all = corrections.ofYear(subject.year()).stream()
                .filter(one -> subject.concerns(one.unit()))
                .toList();
        folder.list(
                new Piece(year + "年度数据更正登记簿", OFFICE, year),
                "数据更正登记簿.csv",
                CorrectionRegister.HEADINGS,
                register.lines(all));
        folder.list(
                new Piece(year + "年度数据更正前后对照", OFFICE, year),
                "更正前后对照.csv",
                CorrectionRegister.CELL_HEADINGS,
                register.cells(all));
        folder.list(
                new Piece(year + "年度解锁记录", OFFICE, year),
                "解锁记录.csv",
                CorrectionRegister.UNLOCK_HEADINGS,
                register.unlocks(subject.year(), subject::concerns));
        all.stream()
                .filter(one -> one.state().isUnderWay())
                .forEach(one ->
                        folder.missing(one.title() + "仍在办理（" + one.state().title() + "），更正后的数据见以后的补充归档包"));
    }
}
