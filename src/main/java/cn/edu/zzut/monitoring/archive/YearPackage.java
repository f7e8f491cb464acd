package cn.edu.zzut.monitoring.archive;

import java.time.Instant;

/** A zip file made for a year. */
public record YearPackage(String fileName, byte[] content, String sha256, Instant createdAt) {

    public YearPackage {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
