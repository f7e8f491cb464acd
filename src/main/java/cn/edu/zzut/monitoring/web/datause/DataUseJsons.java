package cn.edu.zzut.monitoring.web.datause;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.RequestedData;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.datause.AskedTable;
import cn.edu.zzut.monitoring.datause.DataUse;
import cn.edu.zzut.monitoring.datause.Deliveries;
import cn.edu.zzut.monitoring.datause.Download;
import cn.edu.zzut.monitoring.datause.Wish;
import cn.edu.zzut.monitoring.organization.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Requests as the pages and the register read them. */
@Component
class DataUseJsons {

    private final Deliveries deliveries;
    private final Organization organization;

    DataUseJsons(Deliveries deliveries, Organization organization) {
        this.deliveries = deliveries;
        this.organization = organization;
    }

    static RequestedData access(DataUse request) {
        return new RequestedData(
                request.applicant(),
                request.tables().stream().map(AskedTable::unit).collect(Collectors.toSet()));
    }

    DataUseJson of(DataUse request, CurrentUser user) {
        RequestedData access = access(request);
        Wish wish = request.wish();
        return new DataUseJson(
                request.id(),
                request.number(),
                organization.nameOf(request.applicant()),
                organization.unit(request.unit()).name(),
                wish.nature().title(),
                wish.matter(),
                wish.purpose(),
                wish.fromYear(),
                wish.toYear(),
                wish.granularity().title(),
                wish.recipient(),
                wish.useUntil(),
                wish.keptAt(),
                request.state().name(),
                request.state().title(),
                request.reason(),
                request.personalReason(),
                request.tables().stream()
                        .filter(table -> access.showsTablesOf(user, table.unit()))
                        .map(table -> json(request, table))
                        .toList(),
                access.isOwnOf(user),
                access.isOwnOf(user) && request.state().isBeingDecided(),
                request.askedAt(),
                request.approvedBy().map(organization::nameOf).orElse(""),
                request.ledBy().map(organization::nameOf).orElse(""),
                request.givenAt().orElse(null),
                request.destroyedAt().orElse(null),
                request.destroyedHow(),
                access.isOwnOf(user) || Right.SEE_THE_REGISTER_OF_DATA_USE.isOf(user) ? downloads(request) : List.of());
    }

    private UsedTableJson json(DataUse request, AskedTable table) {
        return new UsedTableJson(
                table.table().value(),
                organization.unit(table.unit()).name(),
                table.columns(),
                table.verdict().title(),
                table.reason(),
                table.decidedBy().map(organization::nameOf).orElse(""),
                table.decidedAt().orElse(null),
                request.gives(table));
    }

    private List<DownloadJson> downloads(DataUse request) {
        return deliveries.downloads(request.id()).stream().map(this::json).toList();
    }

    private DownloadJson json(Download download) {
        return new DownloadJson(
                organization.nameOf(download.person()), download.at(), download.address(), download.sha256());
    }

    /**
     * @param recipient who outside the school gets the data; empty where nobody does
     * @param reason why it was refused or withdrawn; empty where it was not
     * @param tables those that the asker may see
     * @param own whether the asker is the applicant
     * @param withdrawable whether the asker may still withdraw it
     * @param givenAt null before
     * @param destroyedAt null before
     */
    record DataUseJson(
            long id,
            String number,
            String applicantName,
            String unitName,
            String natureTitle,
            String matter,
            String purpose,
            int fromYear,
            int toYear,
            String granularityTitle,
            String recipient,
            LocalDate useUntil,
            String keptAt,
            String state,
            String stateTitle,
            String reason,
            String personalReason,
            List<UsedTableJson> tables,
            boolean own,
            boolean withdrawable,
            Instant askedAt,
            String approvedBy,
            String ledBy,
            Instant givenAt,
            Instant destroyedAt,
            String destroyedHow,
            List<DownloadJson> downloads) {}

    /** @param asTheyAre whether personal columns are not masked */
    record UsedTableJson(
            String table,
            String unitName,
            List<String> columns,
            String verdictTitle,
            String reason,
            String decidedBy,
            Instant decidedAt,
            boolean asTheyAre) {}

    record DownloadJson(String personName, Instant at, String address, String sha256) {}
}
