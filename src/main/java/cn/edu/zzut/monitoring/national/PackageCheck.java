package cn.edu.zzut.monitoring.national;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a package's files say, held against its own list, by whoever has nothing but the file.
 *
 * @param summary what it is, a Chinese phrase
 * @param faults tables whose files do not have the content that the list says, each a Chinese sentence
 */
public record PackageCheck(String summary, List<String> faults) {

    public PackageCheck {
        faults = List.copyOf(faults);
    }

    /** Empty where the file is no package for the national platform. */
    public static Optional<PackageCheck> of(Path file) throws IOException {
        return ReadBack.use(file, PackageCheck::of);
    }

    private static PackageCheck of(ReadBack opened) throws IOException {
        PackingList list = opened.list();
        List<String> faults = new ArrayList<>();
        for (PackingList.Packed table : list.tables()) {
            ReadBack.Found found = opened.read(table, row -> {});
            if (!found.isLike(table)) {
                faults.add(table.title() + "：读出的内容与清单不符（清单" + table.rows() + "行，读出" + found.rows() + "行）。"
                        + String.join("", found.faults()));
            }
        }
        return new PackageCheck(
                list.year() + "年度上报数据包（." + list.form() + "），" + list.tables().size() + "张表格，未生成文件的"
                        + list.leftOut().size() + "张",
                faults);
    }
}
