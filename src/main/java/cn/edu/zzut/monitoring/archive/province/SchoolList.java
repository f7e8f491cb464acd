package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.archive.seal.Seal;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schools of a province: a text file with a line for each, code and name (and what else the scripts need of it) divided
 * by {@code |}, and a folder with the public key of each, {@code 学校代码.pem}.
 */
final class SchoolList {

    private static final Pattern CODE = Pattern.compile("[0-9]{5}");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Path keys;

    private SchoolList(Path keys) {
        this.keys = keys;
    }

    /** A school as the province calls it. */
    record School(String code, String name) {}

    static boolean isCode(@Nullable String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /** @throws Refusal naming the line that cannot be read */
    static SchoolList of(Path list, Path keys) throws IOException {
        if (!Files.isDirectory(keys)) {
            throw Refusal.invalid("没有公钥目录“" + keys + "”。请建立，其中每所学校一个“学校代码.pem”。");
        }
        SchoolList schools = new SchoolList(keys);
        int number = 0;
        for (String line : Files.readAllLines(list)) {
            number++;
            schools.add(line.strip(), number);
        }
        if (schools.names.isEmpty()) {
            throw Refusal.invalid("学校清单“" + list + "”中没有学校。每行一所：学校代码|学校名称|端口。");
        }
        return schools;
    }

    private void add(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] cells = line.split("\\|", -1);
        if (cells.length < 2 || !isCode(cells[0].strip()) || cells[1].isBlank() || !Texts.isLine(cells[1])) {
            throw Refusal.invalid("学校清单第" + number + "行有误：应为“5位学校代码|学校名称|端口”。");
        }
        if (names.put(cells[0].strip(), cells[1].strip()) != null) {
            throw Refusal.invalid("学校清单第" + number + "行有误：学校代码" + cells[0].strip() + "出现了两次。");
        }
    }

    List<School> all() {
        return names.entrySet().stream()
                .map(entry -> new School(entry.getKey(), entry.getValue()))
                .toList();
    }

    Optional<School> find(String code) {
        return Optional.ofNullable(names.get(code)).map(name -> new School(code, name));
    }

    /** Empty where the province has no key of that school. */
    Optional<String> publicKey(String code) throws IOException {
        Path pem = keys.resolve(code + ".pem");
        return Files.isRegularFile(pem) ? Optional.of(Seal.publicKeyIn(pem)) : Optional.empty();
    }
}
