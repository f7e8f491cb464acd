package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.archive.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** 归档包和上报数据包: their pieces together, and the signature of their list of files. */
final class PackagesKind implements Kind {

    private static final String PACKAGES =
            """
            select id, year, coalesce(unit_code, ''), sha256, size, manifest, signature, public_key
            from monitoring.package order by id""";
    private static final String PIECES =
            "select number, content from monitoring.package_piece where package_id = ? order by number";

    @Override
    public String title() {
        return "归档包和上报数据包";
    }

    @Override
    public long count(Connection database) throws SQLException {
        return Sql.number(database, "select count(*) from monitoring.package");
    }

    @Override
    public void look(Connection database, Look look) throws SQLException {
        try (PreparedStatement listed = database.prepareStatement(PACKAGES);
                PreparedStatement pieces = database.prepareStatement(PIECES)) {
            listed.setFetchSize(1);
            // of a megabyte each
            pieces.setFetchSize(1);
            try (ResultSet found = listed.executeQuery()) {
                while (found.next()) {
                    String fault = fault(found, pieces);
                    if (!fault.isEmpty()) {
                        look.differs(new Difference(
                                title(), found.getInt(2), "", found.getString(3), found.getString(1), fault));
                    }
                    look.looked();
                }
            }
        }
    }

    private static String fault(ResultSet found, PreparedStatement pieces) throws SQLException {
        String fault = Pieces.fault(pieces, found.getLong(1), found.getLong(5), found.getString(4));
        if (!fault.isEmpty()) {
            return fault;
        }
        return isSealed(found) ? "" : "校验清单与签名不符";
    }

    /** Packages of versions that did not sign have no signature. */
    private static boolean isSealed(ResultSet found) throws SQLException {
        Optional<String> manifest = Optional.ofNullable(found.getString(6));
        Optional<String> signature = Optional.ofNullable(found.getString(7));
        Optional<String> key = Optional.ofNullable(found.getString(8));
        if (manifest.isEmpty() && signature.isEmpty()) {
            return true;
        }
        return manifest.isPresent()
                && signature.isPresent()
                && key.isPresent()
                && new Seal(signature.get(), key.get()).isOf(manifest.get().getBytes(StandardCharsets.UTF_8));
    }
}
