package cn.edu.zzut.monitoring.integrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** A file that is kept in pieces, which are numbered from 0. */
final class Pieces {

    private Pieces() {}

    /**
     * Reads a piece at a time.
     *
     * @param pieces select number and content by the file's id
     * @return what is wrong with them, in Chinese; empty where nothing is
     */
    static String fault(PreparedStatement pieces, long id, long size, String sha256) throws SQLException {
        MessageDigest digest = sha256();
        long found = 0;
        pieces.setLong(1, id);
        try (ResultSet piece = pieces.executeQuery()) {
            for (int expected = 0; piece.next(); expected++) {
                if (piece.getInt(1) != expected) {
                    return "缺少第" + expected + "段";
                }
                byte[] content = piece.getBytes(2);
                digest.update(content);
                found += content.length;
            }
        }
        if (found != size) {
            return "登记" + size + "字节，实有" + found + "字节";
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? "" : "内容与登记的SHA-256不符";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
