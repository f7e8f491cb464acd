package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Edition;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A year's catalog.
 *
 * @param published the edition that is in force; null where the year goes by the shipped catalog or an earlier year's
 * @param draft the edition that is being prepared; null where there is none
 */
record CatalogJson(int year, int tables, int columns, int rules, EditionJson published, EditionJson draft) {

    static CatalogJson of(
            int year,
            Catalog catalog,
            Optional<Edition> published,
            Optional<Edition> draft,
            UnaryOperator<String> nameOf) {
        return new CatalogJson(
                year,
                catalog.tables().size(),
                catalog.tables().stream()
                        .mapToInt(table -> table.columns().size())
                        .sum(),
                catalog.tables().stream()
                        .mapToInt(table -> table.rules().size())
                        .sum(),
                published.map(edition -> EditionJson.of(edition, nameOf)).orElse(null),
                draft.map(edition -> EditionJson.of(edition, nameOf)).orElse(null));
    }

    /** @param frozen whether the year was launched with it */
    record EditionJson(
            String origin,
            boolean mappingConfirmed,
            String createdBy,
            Instant createdAt,
            String publishedBy,
            Instant publishedAt,
            boolean frozen) {

        static EditionJson of(Edition edition, UnaryOperator<String> nameOf) {
            return new EditionJson(
                    edition.origin(),
                    edition.mapping().isPresent(),
                    nameOf.apply(edition.createdBy()),
                    edition.createdAt(),
                    edition.publishedBy().map(nameOf).orElse(""),
                    edition.publishedAt().orElse(null),
                    edition.frozen());
        }
    }
}
