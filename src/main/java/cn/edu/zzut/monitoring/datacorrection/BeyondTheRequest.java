package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.filing.RowComparison.Change;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was handed in changes more than was asked for and decided; nothing of it is kept. */
public final class BeyondTheRequest extends Refusal.Invalid {

    private static final int LISTED = 200;
    private static final int NAMED = 5;

    BeyondTheRequest(Scope scope, List<Change> trespasses) {
        super("改动超出了更正申请", message(scope, trespasses), listed(trespasses));
    }

    /** A row is named by its first cells. */
    @Override
    public String withoutQuotations() {
        return title() + "，另有" + details().size() + "处改动不在其中，没有保存";
    }

    private static String message(Scope scope, List<Change> trespasses) {
        String first =
                trespasses.stream().limit(NAMED).map(BeyondTheRequest::line).collect(Collectors.joining("；"));
        return "这次更正只能" + scope.inWords() + "，另有" + trespasses.size() + "处改动不在其中，没有保存：" + first
                + (trespasses.size() > NAMED ? "……" : "") + "。请恢复这些内容后再保存；确需一并更正的，请放弃本次更正后重新申请。";
    }

    private static List<String> listed(List<Change> trespasses) {
        Stream<String> first = trespasses.stream().limit(LISTED).map(BeyondTheRequest::line);
        Stream<String> more =
                trespasses.size() > LISTED ? Stream.of("另有" + (trespasses.size() - LISTED) + "处") : Stream.empty();
        return Stream.concat(first, more).toList();
    }

    private static String line(Change change) {
        String first = String.join("｜", change.first());
        return switch (change.kind()) {
            case ADDED -> "新增了第" + change.row() + "行（" + first + "）";
            case REMOVED -> "原第" + change.formerRow() + "行（" + first + "）不见了";
            case CHANGED ->
                "原第" + change.formerRow() + "行“" + change.column() + "”由“" + change.before() + "”改成了“" + change.after()
                        + "”";
        };
    }
}
