package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.refusal.Words;

/**
 * Whose indicators they are.
 *
 * @param code 学校代码, five digits
 * @param category of the official limits; empty where the school has not said
 */
public record SchoolOfPackage(String code, String name, String category) {

    public SchoolOfPackage {
        if (!SchoolList.isCode(code) || !Texts.isLine(name) || Words.isNone(name) || !Texts.isLine(category)) {
            throw new IllegalArgumentException("school");
        }
    }
}
