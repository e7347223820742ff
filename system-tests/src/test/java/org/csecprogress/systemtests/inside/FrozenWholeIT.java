package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Publishes two quarters, then restates and finally withdraws the first. */
@DisplayName("Inside the server, a release beside an earlier one that is restated")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class FrozenWholeIT {
    private static final ReleaseNumber FIRST = SmallQuarter.NUMBER;
    private static final ReleaseNumber RESTATED = FIRST.next();
    private static final ReportingPeriod NEXT = FIRST.period().plus(1);
    private static final ReleaseNumber LATER = new ReleaseNumber(NEXT, 1);
    private static final String REPORT = "/report/" + LATER;
    private static final String POLICY = REPORT + "/policy";
    private static final String MILESTONES = "/api/v1/releases/" + LATER + "/milestones.csv";

    private static final RestatedBytes BYTES = new RestatedBytes(FIRST, LATER);

    @Inject private HttpServletRequest request;
    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private RestatementService restatements;
    @Inject private ReleaseWithdrawalService withdrawals;

    private SmallQuarter first;
    private SmallQuarter later;
    private PublicBytes web;

    @BeforeEach
    void publish() {
        web = new PublicBytes(request.getLocalPort());
        first = new SmallQuarter(store);
        later = new SmallQuarter(store, NEXT);
        clear();
        first.approve("Fresno", "ID-03 300 ID-04 100");
        first.approve("Kern", "ID-03 300 ID-04 150");
        approve(first.of("Sacramento"), "ID-03 300 ID-04 200", "DRAFTED", "2025-08-01");
        approve(first.of("Los Angeles"), "ID-03 900 ID-04 250", "DRAFTED", "2025-08-01");
        steps.freeze(FIRST.period());
        steps.release(FIRST);
        first.fixDays();
        publishLater();
    }

    @AfterEach
    void clear() {
        later.clear();
        first.clear();
    }

    /** Approves a filing with a milestone. */
    private void approve(FilingBuilder filing, String figures, String status, String actual) {
        var milestone = new MilestoneAnswer("PM-13", null, status, LocalDate.parse(actual), "", "");
        Answers answers = SmallQuarter.answers(figures).milestone(milestone).build();
        store.add(filing.answered(answers).approved());
    }

    /**
     * Publishes the later quarter without Sacramento; a milestone is reached a day after it. CDSS
     * has not decided on two filings.
     */
    private void publishLater() {
        approve(later.of("Fresno"), "ID-03 320 ID-04 110", "IMPLEMENTED", "2025-12-31");
        later.approve("Kern", "ID-03 320 ID-04 140");
        approve(later.of("Los Angeles"), "ID-03 930 ID-04 290", "IMPLEMENTED", "2026-01-01");
        store.add(later.of("Santa Clara").inReview());
        store.add(later.of("San Bernardino").returned());
        steps.freeze(NEXT);
        steps.release(LATER);
        later.fixDays();
    }

    private void restate() {
        FilingBuilder correction =
                first.of("Los Angeles").fromRevision(2).at("2026-02-10T17:00:00Z");
        approve(correction, "ID-03 900 ID-04 350", "IMPLEMENTED", "2025-08-15");
        LocalText why = new LocalText("Los Angeles missed rows.", "Los Ángeles omitió filas.");
        assertAccepted(
                restatements.restate(Staff.PUBLISHER, FIRST, RestatementKind.LATE_DATA, why));
        steps.release(RESTATED);
    }

    private void withdraw() {
        LocalText notice = new LocalText("Two tables were wrong.", "Dos tablas eran incorrectas.");
        assertAccepted(withdrawals.propose(Staff.PUBLISHER, FIRST, version(), notice, false));
        assertAccepted(withdrawals.agree(Staff.DISCLOSURE, FIRST, version(), true));
    }

    private long version() {
        return steps.look(FIRST).version();
    }

    /** Returns all public answers about both releases, as sent. */
    private Map<String, PublicBytes.Answer> said() {
        Map<String, PublicBytes.Answer> said = new TreeMap<>();
        String first = "/report/" + FIRST;
        String api = "/api/v1/releases/";
        web.all(
                        REPORT,
                        "/es" + REPORT,
                        first,
                        "/es" + first,
                        api + LATER,
                        api + FIRST,
                        api + LATER + "/certificate",
                        api + FIRST + "/certificate",
                        MILESTONES)
                .forEach(
                        (address, answer) -> {
                            if (BYTES.areAt(address)) {
                                assertEquals(200, answer.status(), address);
                                said.put(address, answer);
                            }
                        });
        return said;
    }

    @Test
    @DisplayName("stays the same at each address, like the restated one, except for one note")
    void stays() {
        assertStandings();
        assertMilestones();
        Map<String, PublicBytes.Answer> before = said();
        assertTrue(before.size() > 300, before.size() + " addresses");
        assertTrue(before.keySet().stream().anyMatch(at -> at.startsWith("/es/report/" + FIRST)));
        String report = before.get(POLICY).body();
        assertTrue(report.contains("In the 3 counties that are in both reports"));
        assertFalse(report.contains("id=\"compared\""));
        restate();
        assertAll(
                before.keySet().stream()
                        .map(at -> () -> BYTES.assertSame(at, before.get(at), web.get(at))));
        for (String page : List.of(REPORT, POLICY, REPORT + "/county/los-angeles")) {
            assertTrue(web.get(page).body().contains("id=\"compared\""), page);
            assertTrue(web.get(page).body().contains("/report/" + RESTATED), page);
        }
        assertRestatedMilestone();
        withdraw();
        assertWithdrawn();
    }

    /** Checks why each missing county is missing; none is called late that filed on time. */
    private void assertStandings() {
        String page = web.get(REPORT).body();
        assertTrue(
                page.contains("Filed, but CDSS had not decided by the freeze: Santa Clara."),
                "undecided");
        assertTrue(page.contains("Returned by CDSS, no answer by the freeze: San Bernardino."));
        assertTrue(
                web.get(REPORT + "/county/santa-clara")
                        .body()
                        .contains("CDSS had not decided on the filing"));
        assertTrue(
                web.get(REPORT + "/county/san-bernardino").body().contains("Returned, no answer."));
    }

    /** Checks that milestones are as of the last day, without later ones, and old answers dated. */
    private void assertMilestones() {
        List<String> lines = web.get(MILESTONES).body().lines().toList();
        assertEquals(
                "period,county,milestone,status,done,due,due_confirmed,actual,days_late,overdue,"
                        + "as_of,demonstration",
                lines.get(0));
        assertTrue(
                lines.contains(
                        "2025Q4,10,PM-13,IMPLEMENTED,true,,true,2025-12-31,0,false,2025-12-31,"
                                + "false"),
                "on the last day");
        assertTrue(
                lines.contains(
                        "2025Q4,19,PM-13,DRAFTED,false,,true,2025-08-01,0,false,2025-12-31,"
                                + "false"),
                "as it was known, for it was done a day later");
        assertTrue(
                lines.contains(
                        "2025Q4,34,PM-13,DRAFTED,false,,true,2025-08-01,0,false,2025-09-30,"
                                + "false"),
                "as last known");
        assertTrue(web.get(POLICY).body().contains("Drafted, as of September 30, 2025"));
    }

    private void assertRestatedMilestone() {
        String restated = web.get("/api/v1/releases/" + RESTATED + "/restatement").body();
        assertTrue(
                restated.contains(
                        "{\"county\":\"19\",\"milestone\":\"PM-13\",\"before\":\"DRAFTED\","
                                + "\"now\":\"IMPLEMENTED\"}"),
                restated);
        assertTrue(
                web.get("/report/" + RESTATED + "/method")
                        .body()
                        .contains("Implemented; done August 15"));
    }

    /** Checks that nothing of an earlier one is shown that is withdrawn, and that this is said. */
    private void assertWithdrawn() {
        assertTrue(web.get(REPORT).body().contains("They were withdrawn on"), "the note");
        String page = web.get(POLICY).body();
        assertTrue(page.contains("There is no report for the quarter before"), "milestones");
        assertFalse(page.contains("as of September 30, 2025"), "what Sacramento had then");
        assertFalse(web.get(MILESTONES).body().contains(",2025-09-30,"), "in the file either");
    }
}
