package cn.edu.zzut.monitoring.web.personal;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.personal.Kept;
import cn.edu.zzut.monitoring.personal.KeptForGood;
import cn.edu.zzut.monitoring.personal.PersonalFile;
import cn.edu.zzut.monitoring.personal.PersonalFiles;
import cn.edu.zzut.monitoring.personal.Retention;
import cn.edu.zzut.monitoring.personal.Reveals;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.submission.SubmissionAccess;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 我的数据, its copy, and what the data-protection officer asks after. */
@RestController
class PersonalDataController {

    private static final int MOST_LISTED = 500;
    private static final int ROWS_SHOWN = 100;
    private static final MediaType ZIP = MediaType.valueOf("application/zip");

    private final PersonalFiles files;
    private final Reveals reveals;
    private final Retention retention;
    private final Organization organization;
    private final SubmissionAccess access;
    private final CurrentUsers users;

    PersonalDataController(
            PersonalFiles files,
            Reveals reveals,
            Retention retention,
            Organization organization,
            SubmissionAccess access,
            CurrentUsers users) {
        this.files = files;
        this.reveals = reveals;
        this.retention = retention;
        this.organization = organization;
        this.access = access;
        this.users = users;
    }

    /** What is kept about whoever is signed in. */
    @GetMapping("/api/me/data")
    PersonalJsons.MyDataJson mine() {
        PersonalFile file = files.of(users.get().id());
        return new PersonalJsons.MyDataJson(
                file.person(),
                file.entries(),
                file.parts().stream()
                        .map(part -> new PersonalJsons.MyDataPartJson(
                                part.title(),
                                part.rows().size(),
                                part.headings(),
                                part.rows().stream().limit(ROWS_SHOWN).toList()))
                        .toList());
    }

    /** The same as a file to take away. */
    @GetMapping("/api/me/data.zip")
    ResponseEntity<byte[]> myCopy() {
        return Files.download("我的数据.zip", ZIP, files.exportOwn(users.get().id()));
    }

    record CopyWanted(@Nullable String reason) {}

    /** For somebody who asked in writing. */
    @PostMapping("/api/personal-data/{person}/copy")
    ResponseEntity<byte[]> copyFor(@PathVariable String person, @RequestBody CopyWanted wanted) {
        Right.HAND_OUT_PERSONAL_DATA.require(users.get());
        PersonId about = new PersonId(person);
        byte[] copy = files.exportFor(about, users.get().id(), wanted.reason() == null ? "" : wanted.reason());
        return Files.download("个人数据-" + organization.nameOf(about) + ".zip", ZIP, copy);
    }

    record RevealWanted(@Nullable String reason) {}

    /** @param values column → text, of the personal columns */
    record RevealedRowJson(int row, Map<String, String> values) {}

    /** Whom a row is about, for an expert who judges the table. */
    @PostMapping("/api/submissions/{id}/rows/{row}/reveal")
    RevealedRowJson reveal(@PathVariable SubmissionId id, @PathVariable int row, @RequestBody RevealWanted wanted) {
        return new RevealedRowJson(
                row,
                reveals.reveal(
                        access.revealable(id),
                        row,
                        wanted.reason() == null ? "" : wanted.reason(),
                        users.get().id()));
    }

    /** Who was shown what, which copies were made, how long what is kept and what has been deleted. */
    @GetMapping("/api/personal-data")
    PersonalJsons.PersonalDataJson all() {
        Right.HAND_OUT_PERSONAL_DATA.require(users.get());
        return new PersonalJsons.PersonalDataJson(
                Arrays.stream(Kept.values())
                        .map(kind -> PersonalJsons.KeptJson.of(kind, retention.periodOf(kind)))
                        .toList(),
                Arrays.stream(KeptForGood.values())
                        .map(PersonalJsons.KeptForGoodJson::of)
                        .toList(),
                retention.newest(MOST_LISTED).stream()
                        .map(PersonalJsons.DeletionJson::of)
                        .toList(),
                reveals.newest(MOST_LISTED).stream()
                        .map(one -> PersonalJsons.RevealJson.of(one, organization.nameOf(one.by())))
                        .toList(),
                files.newest(MOST_LISTED).stream()
                        .map(one -> PersonalJsons.CopyJson.of(
                                one, organization.nameOf(one.about()), organization.nameOf(one.by())))
                        .toList());
    }
}
