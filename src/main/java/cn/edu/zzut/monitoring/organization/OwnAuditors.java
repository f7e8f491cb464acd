package cn.edu.zzut.monitoring.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever comes to audit or approve their own work by what the lists say. A small unit's head may fill in as well, since the
 * regulation says only that the head audits (第十三条); but nobody does so unseen.
 */
final class OwnAuditors {

    private final RosterDraft draft;

    OwnAuditors(RosterDraft draft) {
        this.draft = draft;
    }

    /** A remark on each; nothing of whoever did so before. */
    List<RosterChange> remarks() {
        return draft.people()
                .filter(PersonEntry::isThere)
                .flatMap(this::remarks)
                .toList();
    }

    private Stream<RosterChange> remarks(PersonEntry person) {
        Optional<PersonEntry> before = draft.known.people().stream()
                .filter(one -> one.id().equals(person.id()))
                .findFirst();
        return Stream.of(Role.values()).flatMap(auditor -> auditor.audits().stream()
                .filter(audited -> person.is(auditor) && person.is(audited))
                .filter(audited ->
                        before.filter(was -> was.is(auditor) && was.is(audited)).isEmpty())
                .sorted()
                .map(audited -> remark(person, auditor, audited)));
    }

    private RosterChange remark(PersonEntry person, Role auditor, Role audited) {
        int row = Stream.of(auditor, audited)
                .map(role -> new RosterKnown.Held(person.id(), role))
                .flatMap(held -> draft.lineOf(held).stream())
                .mapToInt(RosterLine::row)
                .max()
                .orElse(0);
        return new RosterChange(RosterSheet.ROLES.title(), row, person.title(), inWords(auditor, audited));
    }

    private static String inWords(Role auditor, Role audited) {
        String both = "同时担任" + auditor.title() + "和" + audited.title() + "，";
        return auditor == Role.UNIT_HEAD
                ? both + "本人填报的数据由本人审核；审核时、审核记录、审核表（附件1）和操作记录中都会写明。人手足够的，请由不同的人担任（第十三条）。"
                : both + "提出的方案和决定由本人审批。人手足够的，请由不同的人担任（第十条）。";
    }
}
