package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * One edition of a unit's paper.
 *
 * @param edition 1 for the first
 * @param sha256 of what it says, in hexadecimal
 * @param code what its QR code leads to; nobody can guess it
 * @param handedOver by whom and when it was handed to the office; empty before
 * @param received by whom and when the office took it; empty before
 */
public record Paper(
        long id,
        PaperKind kind,
        int year,
        UnitCode unit,
        int edition,
        String sha256,
        String code,
        Instant madeAt,
        Optional<Signature> handedOver,
        Optional<Signature> received) {

    /** Who, and when. */
    public record Signature(PersonId by, Instant at) {}

    /** Such as {@code 软件学院 监测数据填报审核表（2026年度 第2版）.docx}. */
    public String fileName(String unitName) {
        return unitName + " " + kind.title() + "（" + year + "年度 第" + edition + "版）.docx";
    }
}
