package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    表1-3 教学科研单位                        | 表1-3 教学科研单位
                    a/b\\c?d*e[f]g:h                          | a、b、c、d、e、f、g、h
                    '=cmd'                                   | ’=cmd’
                    "  "                                     | 表
                    123456789012345678901234567890123456789 | 1234567890123456789012345678901
                    123456789012345678901234567890'x         | 123456789012345678901234567890’
                    """)
    void aSheetIsCalledWhatSpreadsheetsTake(String title, String name) {
        assertThat(SheetName.of(title)).isEqualTo(name);
    }
}
