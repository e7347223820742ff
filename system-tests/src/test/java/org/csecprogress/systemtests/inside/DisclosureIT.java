package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.await;
import static org.csecprogress.systemtests.inside.FrozenRelease.NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.making.service.WhatIfService;
import org.csecprogress.release.making.service.WhatIfs;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.review.service.DisclosureReview;
import org.csecprogress.release.review.service.DisclosureReviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the disclosure review of a release")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class DisclosureIT {
    private static final TableKind STATE = TableKind.parse("STATE.TOTAL.Q").orElseThrow();

    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private StepBackService stepBack;
    @Inject private DisclosureReviewService reviews;
    @Inject private WhatIfService whatIfs;

    private FrozenRelease frozen;

    @BeforeEach
    void build() {
        frozen = new FrozenRelease(store);
        frozen.freeze(steps, "VC-06 7 ID-04 0 ID-01 90");
        steps.build(NUMBER);
    }

    @AfterEach
    void clear() {
        frozen.clear();
    }

    @Test
    @DisplayName("has each withheld figure with its reason, the tests, the proofs and the scores")
    void review() {
        DisclosureReview review = reviews.look(Staff.DISCLOSURE, NUMBER).orElseThrow();
        assertTrue(review.isRecorded());
        assertReasons(review);
        assertTests(review);
        assertEquals(
                review.certificate().provedPublic(),
                review.proofs().stream().mapToLong(DisclosureReview.Proved::outside).sum());
        assertTrue(
                review.proofs().stream()
                        .filter(each -> !each.proof().isProof())
                        .allMatch(each -> each.outside() == 0 && each.inside() == 0));
        assertEquals(Proof.values().length, review.proofs().size());
        assertEquals(58, review.counties().size());
        assertTrue(review.decision().isEmpty());
    }

    private void assertReasons(DisclosureReview review) {
        assertTrue(
                review.cells().stream()
                        .anyMatch(
                                c ->
                                        c.reason() == Reason.SMALL
                                                && c.table().measure().equals("VC-06")),
                "the seven");
        Withholding all = review.withholding();
        assertEquals(review.cells().size(), all.withheld());
        assertTrue(all.zeros() > 0 && all.shown() > 0 && all.silent() > 0);
        assertEquals(frozen.count("release_cell", "amount = '*'"), all.withheld());
    }

    private static void assertTests(DisclosureReview review) {
        TableDetail victims =
                review.tests().stream()
                        .map(DisclosureReview.Test::test)
                        .filter(test -> test.table().toString().equals("VC-06.STATE.TOTAL.Q"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, victims.small());
        assertEquals(Consequence.PUBLISHED, victims.consequence(), "one figure says nothing");
        assertTrue(
                review.tests().stream()
                        .noneMatch(each -> each.test().table().measure().startsWith("TR-")));
    }

    @Test
    @DisplayName("tries out other designs, changes nothing, and is deleted with the frozen filings")
    void whatIf() throws InterruptedException {
        String digest = digest();
        ask(11, Criterion.COVER, Set.of());
        ask(11, Criterion.EXACT, Set.of(STATE));
        WhatIfs found = whatIfs.find(Staff.DISCLOSURE, NUMBER).orElseThrow();
        assertEquals(2, found.asked().size());
        assertEquals(TrialState.PROVED, found.asked().get(0).state());
        assertEquals(found.own().small(), found.asked().get(0).outcome().small());
        assertEquals(found.own().protecting(), found.asked().get(0).outcome().protecting());
        assertEquals(found.own().cost(), found.asked().get(0).outcome().cost());
        assertEquals(found.own().figures(), found.asked().get(0).outcome().figures());
        assertEquals(TrialState.PLANNED, found.asked().get(1).state());
        assertTrue(found.asked().get(1).outcome().figures() < found.own().figures());
        assertEquals(digest, digest());
        RebuiltTables.assertSame(NUMBER);
        long version = steps.look(NUMBER).version();
        assertAccepted(stepBack.thaw(Staff.PUBLISHER, NUMBER, version, "A mistake."));
        for (String table :
                List.of(
                        "release_withheld_cell",
                        "release_table_test",
                        "release_proof",
                        "release_what_if")) {
            assertEquals(0, frozen.count(table), table);
        }
        assertTrue(reviews.look(Staff.DISCLOSURE, NUMBER).isEmpty());
    }

    private String digest() {
        return steps.look(NUMBER).tablesDigest().orElseThrow();
    }

    private void ask(int threshold, Criterion criterion, Set<TableKind> leftOut)
            throws InterruptedException {
        assertAccepted(whatIfs.ask(Staff.DISCLOSURE, NUMBER, threshold, criterion, leftOut));
        await(() -> whatIfs.find(Staff.DISCLOSURE, NUMBER).orElseThrow().job().isEmpty());
    }
}
