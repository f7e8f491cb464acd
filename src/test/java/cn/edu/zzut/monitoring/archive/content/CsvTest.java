package cn.edu.zzut.monitoring.archive.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    private static final List<String> CELLS = List.of("=1+1", "@x", "+86", "-3.5", "-x", "'=", "正常");

    @Test
    void inAListForPeopleNothingIsAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = Csv.list(out)) {
            csv.row(CELLS);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff'=1+1,'@x,'+86,-3.5,'-x,''=,正常\r\n");
    }

    @Test
    void forProgramsACellIsWhatItIs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = Csv.plain(out)) {
            csv.row(CELLS);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(String.join(",", CELLS) + "\r\n");
    }
}
