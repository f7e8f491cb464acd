package cn.edu.zzut.monitoring.telling;

import static cn.edu.zzut.monitoring.telling.Word.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else entries tell, beside the columns of watched tables: versions that were audited, answers of forms, deeds in the engine. */
final class Keys {

    private static final Map<String, Word> WORDS = Stream.of(
                    text("version", "版本"),
                    text("submission", "填报记录"),
                    new Word("initiator", "发起人", Value.PERSON),
                    new Word("tableCode", "表格", Value.TABLE),
                    new Word("table", "表格", Value.TABLE),
                    new Word("unitCode", "单位", Value.UNIT),
                    new Word("unit", "单位", Value.UNIT),
                    new Word("approved", "通过", Value.YES_NO),
                    new Word("correction", "要求更正", Value.YES_NO),
                    new Word("correctionRequired", "要求更正", Value.YES_NO),
                    new Word("serious", "情节严重", Value.YES_NO),
                    new Word("appealed", "提出申诉", Value.YES_NO),
                    new Word("withdrawn", "撤回", Value.YES_NO),
                    new Word("explained", "已说明", Value.YES_NO),
                    new Word("returnedBy", "退回人", Value.PERSON),
                    new Word("approvedBy", "批准人", Value.PERSON),
                    new Word("decidedBy", "决定人", Value.PERSON),
                    new Word("lockedBy", "锁定人", Value.PERSON),
                    new Word("requester", "申请人", Value.PERSON),
                    new Word("decision", "决定", Value.CHOICE),
                    new Word("newGrade", "变更为", Value.CHOICE),
                    new Word("answer", "答复", Value.CHOICE),
                    new Word("responsible", "谁填报，谁负责", Value.YES_NO),
                    new Word("givesUp", "放弃更正", Value.YES_NO),
                    new Word("personal", "个人信息", Value.CHOICE),
                    new Word("confirmed", "已确认", Value.YES_NO),
                    new Word("nature", "申请性质", Value.CHOICE),
                    new Word("granularity", "数据粒度", Value.CHOICE),
                    new Word("audience", "提供给", Value.CHOICE),
                    new Word("promise", "已承诺", Value.YES_NO),
                    new Word("duty", "职责", Value.ROLE),
                    new Word("person", "人员", Value.PERSON),
                    new Word("cause", "原因类别", Value.CHOICE),
                    new Word("filer", "数据填报人", Value.PERSON),
                    new Word("dataLead", "数据负责人", Value.PERSON),
                    new Word("expert", "专家", Value.PERSON),
                    new Word("second", "第二位专家", Value.PERSON),
                    new Word("kind", "类别", Value.CHOICE),
                    new Word("severity", "严重程度", Value.CHOICE),
                    new Word("falseData", "数据失实", Value.YES_NO),
                    new Word("conclusion", "审核结论", Value.CHOICE),
                    new Word("checked", "已核对", Value.YES_NO),
                    text("sha256", "数据校验码（SHA-256）"))
            .collect(Collectors.toMap(Word::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private Keys() {}

    /** Those that are ours in our order, the others as they come behind them. */
    static List<Word> ordered(Set<String> keys) {
        List<Word> words = new ArrayList<>(WORDS.values());
        words.removeIf(word -> !keys.contains(word.name()));
        keys.stream().filter(key -> !WORDS.containsKey(key)).map(Keys::word).forEach(words::add);
        return words;
    }

    /** A key that is none of ours is called as it is, and so is its value but for yes and no. */
    static Word word(String key) {
        Word known = WORDS.get(key);
        return known != null ? known : EngineDeed.of(key).orElseGet(() -> new Word(key, key, Value.YES_NO));
    }
}
