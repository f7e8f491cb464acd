package cn.edu.zzut.monitoring.pastyear;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files that were sent, in pieces, so that they can be read again on any node; those that were brought in stay. */
@Component
class KeptUploads {

    private static final int PIECE = 1024 * 1024;

    private final JdbcTemplate jdbc;

    KeptUploads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.update("insert into monitoring.past_year_piece values (?, ?, ?)", id, number++, piece);
            }
        }
    }

    interface Use<T> {

        T of(Path file) throws IOException;
    }

    <T> T use(long id, Use<T> use) throws IOException {
        Path copy = Files.createTempFile("past-year-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                List<Integer> numbers = jdbc.queryForList(
                        "select number from monitoring.past_year_piece where past_year_id = ? order by number",
                        Integer.class,
                        id);
                for (int number : numbers) {
                    out.write(jdbc.queryForObject(
                            "select content from monitoring.past_year_piece where past_year_id = ? and number = ?",
                            byte[].class,
                            id,
                            number));
                }
            }
            return use.of(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    static String sha256(Path file) throws IOException {
        var digest = Hashes.begun();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                digest.update(piece);
            }
        }
        return Hashes.ended(digest, new byte[0]);
    }
}
