package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Cycles.Assigned;
import cn.edu.zzut.monitoring.filing.PastTables;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.pastyear.PastYearRun.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was sent for a year, and makes it the year's data: all of it or nothing. */
@Component
class Taking {

    private final KeptUploads uploads;
    private final PastYearRecords records;
    private final ChoiceRecords choices;
    private final Responsibles responsibles;
    private final PastTables pastTables;
    private final WhatRests rests;
    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Organization organization;

    Taking(
            KeptUploads uploads,
            PastYearRecords records,
            ChoiceRecords choices,
            Responsibles responsibles,
            PastTables pastTables,
            WhatRests rests,
            Cycles cycles,
            Catalogs catalogs,
            Organization organization) {
        this.uploads = uploads;
        this.records = records;
        this.choices = choices;
        this.responsibles = responsibles;
        this.pastTables = pastTables;
        this.rests = rests;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.organization = organization;
    }

    /** What a pass through the file came to. */
    private record Pass(TrialOutcome outcome, String likeness) {}

    /** Reads all of it and keeps only what became of each sheet. */
    void attempt(PastYearRun run) {
        Pass pass = pass(run, "正在试读", responsibles(run.year(), run.startedBy()), (table, from, rows) -> {});
        if (pass.outcome().tables() == 0) {
            records.tried(run.id(), pass.outcome(), pass.likeness());
            records.state(run.id(), State.FAILED, pass.outcome().whyNothing(run.year()));
            return;
        }
        records.tried(run.id(), pass.outcome(), pass.likeness());
        boolean same = records.inForce(run.year())
                .filter(kept -> kept.likeness().equals(pass.likeness()))
                .isPresent();
        if (same) {
            records.state(run.id(), State.UNCHANGED, "");
        }
    }

    /**
     * Makes it the year's data, in the place of what was brought in before.
     *
     * @throws Refusal when it reads otherwise than when it was tried
     */
    @Transactional
    public void bringIn(PastYearRun run, String reason, PersonId by) {
        int year = run.year();
        Map<TableCode, Assigned> assigned = responsibles(year, by);
        TrialOutcome tried = records.outcome(run.id()).orElseThrow();
        Map<String, Integer> parts = tried.sheets().stream()
                .filter(SheetOutcome::isTaken)
                .collect(Collectors.toMap(SheetOutcome::table, sheet -> 1, Integer::sum));
        List<Assigned> lines = assigned.values().stream()
                .filter(line -> parts.containsKey(line.table().value()))
                .toList();
        records.inForce(year)
                .ifPresentOrElse(
                        before -> {
                            takeAway(before, State.REPLACED, reason, by);
                            cycles.assignAll(year, lines);
                        },
                        () -> cycles.bringIn(year, lines, by));
        Map<String, List<TableRow>> waiting = new HashMap<>();
        Pass pass = pass(run, "正在导入", assigned, (table, from, rows) -> {
            String code = table.code().value();
            List<TableRow> all = waiting.computeIfAbsent(code, first -> new ArrayList<>());
            all.addAll(rows);
            if (parts.merge(code, -1, Integer::sum) == 0) {
                UnitCode unit = assigned.get(table.code()).responsible();
                pastTables.bringIn(year, table, unit, all, from.file(), by);
                waiting.remove(code);
            }
        });
        if (!pass.likeness().equals(run.likeness()) || !waiting.isEmpty()) {
            throw Refusal.conflict("试读之后，指标体系、单位或对应关系有了变化，导入的内容会与试读的不同，所以没有导入。请重新试读后再导入。");
        }
        records.imported(run.id(), by);
    }

    /** 撤销导入: the year is as if it had never been brought in. */
    @Transactional
    public void takeBack(PastYearRun run, String reason, PersonId by) {
        rests.against(run.year()).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
        takeAway(run, State.WITHDRAWN, reason, by);
        cycles.takeBack(run.year());
    }

    private void takeAway(PastYearRun run, State end, String reason, PersonId by) {
        cycles.lock(run.year());
        records.state(run.id(), State.TAKING_BACK, "");
        pastTables.takeBack(run.year());
        rests.forgetDerived(run.year());
        records.ended(run.id(), end, reason, by);
    }

    private Map<TableCode, Assigned> responsibles(int year, PersonId by) {
        UnitCode office =
                organization.person(by).map(Person::unit).orElseThrow(() -> Refusal.notYours("您不在本校的人员名册中，不能导入历史年度。"));
        return responsibles.of(year, catalogs.of(year).tables(), office);
    }

    private Pass pass(PastYearRun run, String doing, Map<TableCode, Assigned> assigned, PastYearReading.Taker taker) {
        Catalog catalog = catalogs.of(run.year());
        RowUnits units = new RowUnits(organization.allUnits());
        PastYearReading reading = new PastYearReading(run.year(), catalog, choices.all(), assigned, units, taker);
        try {
            return uploads.use(run.id(), copy -> {
                try (PastFiles files = PastFiles.open(copy, run.fileName())) {
                    int[] done = {0};
                    records.progress(run.id(), doing, 0, files.count());
                    files.each((file, name) -> {
                        reading.read(file, name);
                        records.progress(run.id(), doing, ++done[0], files.count());
                    });
                    return new Pass(reading.outcome(files), reading.likeness());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("文件没有读出，请检查服务器的临时目录", e);
        }
    }
}
