package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.await;
import static org.csecprogress.systemtests.inside.FrozenRelease.NUMBER;
import static org.csecprogress.systemtests.inside.FrozenRelease.OFFICER;
import static org.csecprogress.systemtests.inside.FrozenRelease.PUBLISHER;
import static org.csecprogress.systemtests.inside.FrozenRelease.REVIEWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.making.service.WhatIfService;
import org.csecprogress.release.making.service.WhatIfs;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.review.Withholding;
import org.csecprogress.release.review.service.DisclosureReview;
import org.csecprogress.release.review.service.DisclosureReviewService;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the disclosure review of a release")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class DisclosureIT {
    private static final Actor PREPARER =
            new Actor(
                    814,
                    "P",
                    Set.of(new Actor.Grant(Role.COUNTY_PREPARER, new CountyCode("29"), null)));
    private static final TableKind STATE = TableKind.parse("STATE.TOTAL.Q").orElseThrow();

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private BuildService builds;
    @Inject private StepBackService stepBack;
    @Inject private ReleaseOverviewService desk;
    @Inject private ActivationService activations;
    @Inject private DisclosureReviewService reviews;
    @Inject private WhatIfService whatIfs;

    private FrozenRelease frozen;

    @AfterEach
    void clear() throws SQLException {
        frozen.clear();
    }

    @BeforeEach
    void build() throws SQLException {
        frozen = new FrozenRelease(database);
        frozen.freeze();
        InForce.put(activations);
        frozen.answer("VC-06", 7);
        frozen.answer("ID-04", 0);
        frozen.answer("ID-01", 90);
        long version = desk.find(PUBLISHER, NUMBER).orElseThrow().version();
        assertInstanceOf(Decision.Accepted.class, builds.build(PUBLISHER, NUMBER, version));
    }

    private DisclosureReview review() {
        return reviews.look(OFFICER, NUMBER).orElseThrow();
    }

    @Test
    @DisplayName("has each withheld figure with its reason, and their totals")
    void reasons() throws SQLException {
        DisclosureReview review = review();
        assertTrue(review.isRecorded());
        assertTrue(
                review.cells().stream()
                        .anyMatch(
                                c ->
                                        c.reason() == Reason.SMALL
                                                && c.table().measure().equals("VC-06")),
                "the seven");
        Withholding all =
                review.tables().stream()
                        .map(DisclosureReview.Table::withholding)
                        .reduce(Withholding.NONE, Withholding::plus);
        assertEquals(review.cells().size(), all.withheld());
        assertTrue(all.zeros() > 0 && all.shown() > 0 && all.silent() > 0);
        assertEquals(
                frozen.count(
                        "select count(*) from release_cell where release_id = 810 and amount ="
                                + " '*'"),
                all.withheld());
    }

    @Test
    @DisplayName("has the test of each table of people at risk, the proofs and the scores")
    void records() {
        DisclosureReview review = review();
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

    @Test
    @DisplayName("is for officer and publisher, and each view is recorded")
    void roles() throws SQLException {
        String looks = "select count(*) from audit_entry where action = 'VIEW_DISCLOSURE'";
        int before = frozen.count(looks);
        reviews.look(PUBLISHER, NUMBER);
        assertEquals(before + 1, frozen.count(looks));
        for (Actor other : List.of(REVIEWER, PREPARER, Actor.NOBODY)) {
            assertThrows(ForbiddenException.class, () -> reviews.look(other, NUMBER));
            assertThrows(ForbiddenException.class, () -> whatIfs.find(other, NUMBER));
            assertThrows(
                    ForbiddenException.class,
                    () -> whatIfs.ask(other, NUMBER, 11, Criterion.COVER, Set.of()));
        }
    }

    @Test
    @DisplayName("is deleted with its tables when the release thaws")
    void thaw() throws SQLException {
        whatIfs.ask(OFFICER, NUMBER, 11, Criterion.COVER, Set.of());
        awaitEnd();
        long version = desk.find(PUBLISHER, NUMBER).orElseThrow().version();
        assertInstanceOf(
                Decision.Accepted.class, stepBack.thaw(PUBLISHER, NUMBER, version, "A mistake."));
        for (String table :
                List.of(
                        "release_withheld_cell",
                        "release_table_test",
                        "release_proof",
                        "release_what_if")) {
            assertEquals(
                    0,
                    frozen.count("select count(*) from " + table + " where release_id = 810"),
                    table);
        }
        assertTrue(reviews.look(OFFICER, NUMBER).isEmpty());
    }

    @Test
    @DisplayName("tries out another design only for its asker, and changes nothing")
    void whatIf() {
        String digest = desk.find(OFFICER, NUMBER).orElseThrow().tablesDigest().orElseThrow();
        ask(11, Criterion.COVER, Set.of());
        ask(16, Criterion.COVER, Set.of());
        ask(11, Criterion.EXACT, Set.of(STATE));
        WhatIfs found = whatIfs.find(OFFICER, NUMBER).orElseThrow();
        assertEquals(3, found.asked().size());
        assertEquals(TrialState.PROVED, found.asked().get(0).state());
        assertEquals(found.own().small(), found.asked().get(0).outcome().small());
        assertEquals(found.own().protecting(), found.asked().get(0).outcome().protecting());
        assertEquals(found.own().cost(), found.asked().get(0).outcome().cost());
        assertEquals(found.own().figures(), found.asked().get(0).outcome().figures());
        assertEquals(TrialState.PLANNED, found.asked().get(2).state());
        assertTrue(found.asked().get(2).outcome().figures() < found.own().figures());
        assertTrue(whatIfs.find(PUBLISHER, NUMBER).orElseThrow().asked().isEmpty());
        assertEquals(digest, desk.find(OFFICER, NUMBER).orElseThrow().tablesDigest().orElseThrow());
        RebuiltTables.assertSame(NUMBER);
        whatIfs.forget(OFFICER, NUMBER);
        assertTrue(whatIfs.find(OFFICER, NUMBER).orElseThrow().asked().isEmpty());
    }

    @Test
    @DisplayName("tries out nothing below 11, nothing without tables, and one thing at a time")
    void refused() throws SQLException {
        assertRefused("whatIf.threshold", 10, Set.of());
        assertRefused("whatIf.threshold", 0, Set.of());
        Set<TableKind> all = new TreeSet<>(whatIfs.find(OFFICER, NUMBER).orElseThrow().kinds());
        assertRefused("whatIf.nothing", 11, all);
        frozen.run(
                "insert into release_job (release_id, kind, token, started_by, started_name,"
                        + " started_at, heard_at, stage, round) values (810, 'WHAT_IF', 'theirs',"
                        + " 812, 'S', current_timestamp, current_timestamp, 'PLANNING', 1)");
        assertRefused("whatIf.busy", 11, Set.of());
    }

    private void assertRefused(String key, int threshold, Set<TableKind> leftOut) {
        Decision.Refused refused =
                assertInstanceOf(
                        Decision.Refused.class,
                        whatIfs.ask(OFFICER, NUMBER, threshold, Criterion.COVER, leftOut));
        assertEquals(key, refused.problems().get(0).key());
    }

    private void ask(int threshold, Criterion criterion, Set<TableKind> leftOut) {
        assertInstanceOf(
                Decision.Accepted.class,
                whatIfs.ask(OFFICER, NUMBER, threshold, criterion, leftOut));
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            await(() -> whatIfs.find(OFFICER, NUMBER).orElseThrow().job().isEmpty());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
