package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.seal.Manifest;
import cn.edu.zzut.monitoring.archive.seal.Seal;
import cn.edu.zzut.monitoring.organization.UnitCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps packages in the database, in pieces: none is ever held as a whole. */
@Component
class PackageStore {

    private static final int PIECE = 1024 * 1024;

    private static final String COLUMNS =
            """
            id, year, kind, unit_code, file_name, size, files, sha256, signature, public_key, likeness, missing,
            required, checks, created_at""";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    PackageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the file; its number in the record is of no account. Returns the package as it is kept. */
    KeptPackage keep(KeptPackage made, Manifest manifest, Path file) throws IOException {
        long id = jdbc.sql(
                        """
                insert into monitoring.package (year, kind, unit_code, file_name, size, files, sha256, manifest,
                    signature, public_key, likeness, missing, required, checks, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?) returning id""")
                .params(java.util.Arrays.asList(
                        made.year(),
                        made.kind().name(),
                        made.unit().map(UnitCode::value).orElse(null),
                        made.fileName(),
                        made.size(),
                        made.files(),
                        made.sha256(),
                        new String(manifest.bytes(), StandardCharsets.UTF_8),
                        made.seal().map(Seal::signature).orElse(null),
                        made.seal().map(Seal::publicKey).orElse(null),
                        made.likeness(),
                        text(made.missing()),
                        text(made.required()),
                        text(made.checks()),
                        Timestamp.from(made.createdAt())))
                .query(Long.class)
                .single();
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into monitoring.package_piece (package_id, number, content) values (?, ?, ?)")
                        .params(id, number++, piece)
                        .update();
            }
        }
        return find(id).orElseThrow();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void copy(KeptPackage kept, OutputStream to) throws IOException {
        for (int number = 0; ; number++) {
            Optional<byte[]> piece = jdbc.sql(
                            "select content from monitoring.package_piece where package_id = ? and number = ?")
                    .params(kept.id(), number)
                    .query((row, n) -> row.getBytes(1))
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            to.write(piece.get());
        }
    }

    /** Its list of hashes; empty for packages of versions that made none. */
    Optional<Manifest> manifest(KeptPackage kept) {
        return jdbc.sql("select manifest from monitoring.package where id = ? and manifest is not null")
                .param(kept.id())
                .query(String.class)
                .optional()
                .map(text -> Manifest.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    Optional<KeptPackage> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.package where id = ?")
                .param(id)
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<KeptPackage> newest(int year, PackageKind kind, Optional<UnitCode> unit) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                         from monitoring.package where year = ? and kind = ? and unit_code is not distinct from ?
                        order by id desc limit 1""")
                .params(java.util.Arrays.asList(
                        year, kind.name(), unit.map(UnitCode::value).orElse(null)))
                .query((row, n) -> kept(row))
                .optional();
    }

    /** All that were ever made for the year, the newest first. */
    List<KeptPackage> ofYear(int year) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.package where year = ? order by id desc")
                .param(year)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The package that has this SHA-256, or whose list of hashes is this one; the newest where several have. */
    Optional<KeptPackage> recognized(String sha256, Optional<String> signature) {
        return jdbc.sql("select " + COLUMNS
                        + " from monitoring.package where sha256 = ? or signature = ?"
                        // one that was made anew with the same content has the same signature
                        + " order by sha256 = ? desc, id desc limit 1")
                .params(java.util.Arrays.asList(sha256, signature.orElse(null), sha256))
                .query((row, n) -> kept(row))
                .optional();
    }

    private KeptPackage kept(ResultSet row) throws SQLException {
        return new KeptPackage(
                row.getLong(1),
                row.getInt(2),
                PackageKind.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(UnitCode::new),
                row.getString(5),
                row.getLong(6),
                row.getInt(7),
                row.getString(8),
                seal(row.getString(9), row.getString(10)),
                row.getString(11).strip(),
                value(row.getString(12), new TypeReference<>() {}),
                value(row.getString(13), new TypeReference<>() {}),
                value(row.getString(14), new TypeReference<List<Check>>() {}),
                row.getTimestamp(15).toInstant());
    }

    private static Optional<Seal> seal(@Nullable String signature, @Nullable String publicKey) {
        return signature == null || publicKey == null ? Optional.empty() : Optional.of(new Seal(signature, publicKey));
    }

    private <T> T value(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
