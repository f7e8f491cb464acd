package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import java.util.List;
import org.springframework.stereotype.Service;

/** Which indicators the reports show together, for pages that show the same. */
@Service
public class ReportOutline {

    private final Outline outline = Outline.shipped();
    private final Catalogs catalogs;

    ReportOutline(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /**
     * A chapter, by the ids of its indicators.
     *
     * @param charts those that are drawn over the years
     * @param colleges those by which colleges are set side by side, the first being drawn
     * @param majors those by which majors are
     */
    public record ChapterOutline(
            String name, List<String> indicators, List<String> charts, List<String> colleges, List<String> majors) {}

    public List<ChapterOutline> of(int year) {
        Catalog catalog = catalogs.of(year);
        return outline.chapters().stream()
                .map(chapter -> new ChapterOutline(
                        chapter.name(),
                        outline.indicators(chapter, catalog),
                        chapter.charts(),
                        chapter.colleges(),
                        chapter.majors()))
                .toList();
    }
}
