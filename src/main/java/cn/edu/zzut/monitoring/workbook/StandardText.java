package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import java.util.Map;
import java.util.function.Consumer;

/** Values as the national platform writes them, where people also write them otherwise. */
final class StandardText {

    private StandardText() {}

    /** @param said told of each value that is written otherwise now than in the file, in Chinese */
    static String of(String text, Column column, Consumer<String> said) {
        Map<String, String> synonyms = column.synonymsIn(text);
        synonyms.forEach((synonym, standard) -> said.accept("的“" + synonym + "”改成了标准写法“" + standard + "”"));
        return synonyms.isEmpty() ? text : column.standard(text);
    }
}
