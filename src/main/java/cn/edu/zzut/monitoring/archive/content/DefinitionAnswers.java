package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.training.DefinitionQuestions;
import cn.edu.zzut.monitoring.training.DefinitionQuestions.Answer;
import cn.edu.zzut.monitoring.training.DefinitionQuestions.Asked;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 口径问答 (第二十四条): what was asked of definitions until the day of the package, with every answer that was given. */
@Component
class DefinitionAnswers implements Chapter {

    private final DefinitionQuestions questions;
    private final Names names;

    DefinitionAnswers(DefinitionQuestions questions, Names names) {
        this.questions = questions;
        this.names = names;
    }

    @Override
    public String item() {
        return "training";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        folder.list(
                new Piece("截至归档时的口径问答", "评估督导处", subject.year() + ""),
                "口径问答.csv",
                List.of("编号", "表格", "数据项", "问题", "提问人", "提问时间", "与哪个问题相同", "答复", "答复人", "答复时间"),
                questions.all().stream().flatMap(this::lines).toList());
    }

    private Stream<List<String>> lines(Asked asked) {
        return asked.answers().isEmpty()
                ? Stream.of(line(asked, List.of("还没有答复", "", "")))
                : asked.answers().stream().map(answer -> line(asked, words(answer)));
    }

    private List<String> words(Answer answer) {
        return List.of(answer.text(), names.of(answer.by()), LocalTimes.second(answer.at()));
    }

    private List<String> line(Asked asked, List<String> answer) {
        return Stream.concat(
                        Stream.of(
                                asked.id() + "",
                                "表" + asked.table(),
                                asked.column().isEmpty() ? "整张表" : asked.column(),
                                asked.text(),
                                names.of(asked.by()),
                                LocalTimes.second(asked.at()),
                                asked.sameAs() == 0 ? "" : asked.sameAs() + ""),
                        answer.stream())
                .toList();
    }
}
