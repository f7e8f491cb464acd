package cn.edu.zzut.monitoring.process.engine;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What diagrams meant before they said what their steps are for (0.1.0): a year that was launched then goes by its old
 * diagrams to its end. Nothing is ever added here; it can go when no such year runs any more.
 */
final class FormerSteps {

    /** Process, step, what it is for, the date it goes by. */
    private static final Map<String, Step> STEPS =
            """
            accountability explain respond days:5
            accountability explain-overdue timer days:5
            accountability office-decision decide days:5
            accountability leader-decision decide days:5
            accountability appeal respond days:5
            accountability appeal-expired timer days:5
            commendation nominate draft days:5
            commendation approve decide days:5
            extension decide decide days:2
            rectification measures draft rectification
            rectification agree decide rectification
            rectification implement record rectification
            rectification verify decide rectification
            rectification overdue timer rectification
            stage-1-deployment work-plan draft stage:1
            stage-1-deployment task-decomposition decompose stage:1
            stage-1-deployment leader-approval decide stage:1
            stage-1-deployment training record stage:1
            stage-1-deployment name-filers draft stage:1
            stage-1-deployment overdue timer stage:1
            stage-2-collection state-requirements draft days:3
            stage-2-collection merge-and-fill fill submission
            stage-2-collection overdue timer submission
            stage-3-verification explain-anomalies explain stage:3
            stage-3-verification head-audit audit stage:3
            stage-3-verification correct fill stage:3
            stage-3-verification hand-over record days:3
            stage-3-verification receive decide days:3
            stage-3-verification overdue timer stage:3
            stage-4-feedback assign-experts draft stage:4
            stage-4-feedback comment comment stage:4
            stage-4-feedback confirm answer stage:4
            stage-4-feedback recheck recheck stage:4
            stage-5-approval office-audit review stage:5
            stage-5-approval presidents-meeting review stage:5
            stage-5-approval record-receipt record stage:5
            stage-5-approval analysis-report draft stage:5
            stage-5-approval publish-rectifications draft stage:5
            stage-6-archiving hand-over record stage:6
            stage-6-archiving archive-receipt decide stage:6
            stage-6-archiving confirm-unit-archive record stage:6
            unit-filing fill fill submission
            unit-filing unit-head-audit audit submission
            unit-filing overdue timer submission
            """
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(words -> key(words[0], words[1]), FormerSteps::step));

    private FormerSteps() {}

    private static String key(String process, String activity) {
        return process + "." + activity;
    }

    private static Step step(String... words) {
        return new Step(
                "",
                Does.of(words[2]),
                Optional.of(new DueBasis(words[3])),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static Step of(String process, String activity) {
        return STEPS.getOrDefault(key(process, activity), Step.UNKNOWN);
    }
}
