package org.csecprogress.filing.rules.kind;

import java.util.Map;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.kernel.Agency;

/** A rule on whether a step of the workflow may be taken. */
public sealed interface ProcessRule extends Rule {
    /** Target of findings about the whole filing. */
    String FILING = "";

    /** Requires that the quarter has ended. */
    record PeriodEnded(RuleDefinition definition) implements ProcessRule {
        @Override
        public void check(Check check) {
            var period = check.facts().period();
            if (!check.facts().today().isAfter(period.end())) {
                check.report(
                        this,
                        FILING,
                        Map.of(
                                Arguments.PERIOD, period.toString(),
                                Arguments.LIMIT, period.end()));
            }
        }
    }

    /** Requires that no other submission of the filing is open. */
    record OneOpen(RuleDefinition definition) implements ProcessRule {
        @Override
        public void check(Check check) {
            check.facts().openRevisions().stream()
                    .findFirst()
                    .ifPresent(
                            number ->
                                    check.report(
                                            this,
                                            FILING,
                                            Map.of(
                                                    Arguments.PERIOD,
                                                    check.facts().period().toString(),
                                                    Arguments.VALUE,
                                                    number)));
        }
    }

    /** Requires that both agencies have certified. */
    record BothCertified(RuleDefinition definition) implements ProcessRule {
        @Override
        public void check(Check check) {
            for (Agency agency : Agency.values()) {
                if (!check.facts().certified().contains(agency)) {
                    check.report(this, FILING, Map.of(Arguments.OTHER_AGENCY, agency.name()));
                }
            }
        }
    }

    /** Requires that the certifier has entered no answer. */
    record NotOwnWork(RuleDefinition definition) implements ProcessRule {
        @Override
        public void check(Check check) {
            if (check.facts().editorIds().contains(check.facts().actorId())) {
                check.report(this, FILING, Map.of());
            }
        }
    }
}
