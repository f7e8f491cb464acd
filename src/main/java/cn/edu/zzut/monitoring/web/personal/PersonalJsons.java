package cn.edu.zzut.monitoring.web.personal;

import cn.edu.zzut.monitoring.personal.Kept;
import cn.edu.zzut.monitoring.personal.KeptForGood;
import cn.edu.zzut.monitoring.personal.PersonalFiles;
import cn.edu.zzut.monitoring.personal.Retention;
import cn.edu.zzut.monitoring.personal.Reveals;
import java.time.Instant;
import java.time.Period;
import java.util.List;

/** What is known about people, as the pages read it. */
final class PersonalJsons {

    private PersonalJsons() {}

    /** @param entries how many lines there are in all */
    record MyDataJson(String person, int entries, List<MyDataPartJson> parts) {}

    /**
     * @param count how many rows there are; the first are listed
     * @param rows each with as many texts as there are headings
     */
    record MyDataPartJson(String title, int count, List<String> headings, List<List<String>> rows) {}

    record PersonalDataJson(
            List<KeptJson> kept,
            List<KeptForGoodJson> keptForGood,
            List<DeletionJson> deletions,
            List<RevealJson> reveals,
            List<CopyJson> copies) {}

    /**
     * @param period in Chinese, such as 2年
     * @param setting by which it is changed
     */
    record KeptJson(String title, String what, String period, String setting, String reason) {

        static KeptJson of(Kept kind, Period period) {
            return new KeptJson(kind.title(), kind.what(), inWords(period), kind.setting(), kind.reason());
        }
    }

    private static String inWords(Period period) {
        String words = (period.getYears() > 0 ? period.getYears() + "年" : "")
                + (period.getMonths() > 0 ? period.getMonths() + "个月" : "")
                + (period.getDays() > 0 ? period.getDays() + "天" : "");
        return words.isEmpty() ? "不保留" : words;
    }

    record KeptForGoodJson(String title, String what, String reason) {

        static KeptForGoodJson of(KeptForGood kind) {
            return new KeptForGoodJson(kind.title(), kind.what(), kind.reason());
        }
    }

    /** @param before what was older than that went */
    record DeletionJson(String title, Instant before, int deleted, Instant at) {

        static DeletionJson of(Retention.Run run) {
            return new DeletionJson(run.kind().title(), run.before(), run.deleted(), run.at());
        }
    }

    record RevealJson(
            long submission, int version, int row, List<String> columns, String by, String reason, Instant at) {

        static RevealJson of(Reveals.Reveal one, String by) {
            return new RevealJson(
                    one.submission(), one.version(), one.row(), one.columns(), by, one.reason(), one.at());
        }
    }

    record CopyJson(String about, String by, String reason, int entries, Instant at) {

        static CopyJson of(PersonalFiles.Export one, String about, String by) {
            return new CopyJson(about, by, one.reason(), one.entries(), one.at());
        }
    }
}
