package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code java -jar … rollup}: many schools' 指标汇总包 become one workbook, without a server, a database or a network. */
public final class RollUpCommand {

    public static final String NAME = "rollup";

    private static final int ALL_TAKEN = 0;
    private static final int SOME_REFUSED = 1;
    private static final int NOT_DONE = 2;
    private static final int FEWEST = 5;

    private static final String USAGE =
            """
            用法：java -jar quality-monitoring-*.jar rollup 年度 学校清单 公钥目录 汇总.xlsx 指标汇总包.zip或其目录…
            学校清单：每行一所，5位学校代码|学校名称|端口，#开头的行不算；公钥目录：每所一个“学校代码.pem”。
            结果：0 全部已汇总；1 已汇总，有的没有计入，原因写在工作簿的“报送情况”中；2 没有汇总。""";

    private RollUpCommand() {}

    /**
     * @param arguments what stands behind the command's name
     * @return the exit code: 0 all were taken, 1 some were not, 2 no workbook was made
     */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < FEWEST || !arguments.get(0).matches("2\\d{3}")) {
            out.println(USAGE);
            return NOT_DONE;
        }
        try {
            List<Path> files = new ArrayList<>();
            for (String given : arguments.subList(4, arguments.size())) {
                files.addAll(packages(Path.of(given)));
            }
            return run(
                    Integer.parseInt(arguments.get(0)),
                    SchoolList.of(Path.of(arguments.get(1)), Path.of(arguments.get(2))),
                    Path.of(arguments.get(3)),
                    files,
                    out);
        } catch (Refusal e) {
            out.println(e.getMessage());
            return NOT_DONE;
        } catch (IOException e) {
            out.println("没有汇总，文件读不出来或者写不进去：" + e.getMessage());
            return NOT_DONE;
        }
    }

    private static List<Path> packages(Path given) throws IOException {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        try (Stream<Path> inside = Files.list(given)) {
            return inside.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    private static int run(int year, SchoolList schools, Path to, List<Path> files, PrintStream out)
            throws IOException {
        Reception reception = new Reception(schools, year);
        List<Received> received = new ArrayList<>();
        for (Path file : files) {
            received.add(reception.take(file));
        }
        RollUp rollUp = RollUp.of(schools.all(), received);
        rollUp.refused().forEach(one -> out.println("未汇总：" + one.file() + "：" + one.refused()));
        rollUp.absent().forEach(school -> out.println("没有可汇总的：" + school.code() + " " + school.name()));
        if (rollUp.taken().isEmpty()) {
            out.println("没有一所学校可以汇总，没有写工作簿。");
            return NOT_DONE;
        }
        byte[] workbook = new RollUpWorkbook(rollUp, schools.all()).write(year);
        Path draft = Files.createTempFile(
                to.toAbsolutePath().getParent(), to.getFileName().toString(), ".tmp");
        Files.write(draft, workbook);
        Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
        long otherwise = rollUp.spreads().stream()
                .filter(Spread::otherwise)
                .map(Spread::id)
                .distinct()
                .count();
        out.println("已汇总" + rollUp.taken().size() + "所学校，" + rollUp.spreads().size() + "行指标"
                + (otherwise == 0 ? "" : "，其中" + otherwise + "项各校口径不一致、分开列") + "：" + to);
        return rollUp.refused().isEmpty() ? ALL_TAKEN : SOME_REFUSED;
    }
}
