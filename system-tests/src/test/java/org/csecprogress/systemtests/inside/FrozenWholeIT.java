package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.SmallQuarter.OFFICER;
import static org.csecprogress.systemtests.inside.SmallQuarter.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.AuthorTexts;
import org.csecprogress.release.text.service.TextReviewService;
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
    private static final String MILESTONES = "/api/v1/releases/" + LATER + "/milestones.csv";
    private static final Pattern NOTE =
            Pattern.compile(
                    "<div class=\"banner\" id=\"compared\">.*?</div></div>", Pattern.DOTALL);

    /** The banner of a replaced release, in place of the one about a newer release. */
    private static final Pattern REPLACED =
            Pattern.compile(
                    "<div class=\"banner banner--answer\">.*?</div></div>"
                            + "|<div class=\"banner\">(?:(?!</div>).)*<div>(?:(?!</div>).)*"
                            + "/report/latest(?:(?!</div>).)*</div></div>"
                            + "|\"status\":\"\\w+\"",
                    Pattern.DOTALL);

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private HttpServletRequest request;
    @Inject private FreezeService freezes;
    @Inject private BuildService builds;
    @Inject private ClearingService clearing;
    @Inject private ReleasePreview previews;
    @Inject private ReleaseOverviewService desk;
    @Inject private ActivationService activations;
    @Inject private PublishingService publishing;
    @Inject private RestatementService restatements;
    @Inject private ReleaseWithdrawalService withdrawals;
    @Inject private TextReviewService texts;

    private SmallQuarter first;
    private SmallQuarter later;
    private PublicBytes web;

    @BeforeEach
    void start() throws SQLException {
        first = new SmallQuarter(database);
        later = new SmallQuarter(database, NEXT, 960);
        InForce.put(activations);
        web = new PublicBytes(request.getLocalPort());
        later.clear();
        first.begin();
        first.county(0, "10", 1, "ID-03 300 ID-04 100");
        first.county(1, "15", 1, "ID-03 300 ID-04 150");
        first.county(2, "34", 1, "ID-03 300 ID-04 200");
        first.county(4, "19", 1, "ID-03 900 ID-04 250");
        first.milestone(2, "PM-13", "DRAFTED", "2025-08-01");
        first.milestone(4, "PM-13", "DRAFTED", "2025-08-01");
        assertAccepted(Freezes.freeze(freezes, PUBLISHER, FIRST.period()));
        publish(FIRST);
        first.fixDays();
    }

    @AfterEach
    void clear() throws SQLException {
        later.clear();
        first.clear();
    }

    /** Publishes the later quarter without Sacramento; a milestone is reached a day after it. */
    private void publishLater() throws SQLException {
        later.county(0, "10", 1, "ID-03 320 ID-04 110");
        later.county(1, "15", 1, "ID-03 320 ID-04 140");
        later.county(4, "19", 1, "ID-03 930 ID-04 290");
        later.milestone(4, "PM-13", "IMPLEMENTED", "2026-01-01");
        later.milestone(0, "PM-13", "IMPLEMENTED", "2025-12-31");
        assertAccepted(Freezes.freeze(freezes, PUBLISHER, NEXT));
        publish(LATER);
    }

    private Passing passing() {
        return new Passing(database, clearing, previews, desk, OFFICER, PUBLISHER);
    }

    private void publish(ReleaseNumber number) {
        assertAccepted(builds.build(PUBLISHER, number, version(number)));
        texts.look(OFFICER, number, TextAuthor.STATE)
                .map(AuthorTexts::sheet)
                .ifPresent(sheet -> sheet.texts().forEach(t -> pass(number, t.text().field())));
        assertAccepted(passing().clear(number, Passing.DECISION));
        assertAccepted(publishing.publish(PUBLISHER, number, version(number), number.toString()));
    }

    private void pass(ReleaseNumber number, String field) {
        String seen = texts.look(OFFICER, number, TextAuthor.STATE).orElseThrow().sheet().seen();
        assertAccepted(
                texts.decide(
                        OFFICER, number, TextAuthor.STATE, field, seen, TextVerdict.PASSED, ""));
    }

    private long version(ReleaseNumber number) {
        return desk.find(OFFICER, number).orElseThrow().version();
    }

    private void restate() throws SQLException {
        first.county(5, "19", 2, "ID-03 900 ID-04 350");
        first.milestone(5, "PM-13", "IMPLEMENTED", "2025-08-15");
        LocalText why = new LocalText("Los Angeles missed rows.", "Los Ángeles omitió filas.");
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why));
        publish(RESTATED);
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
                            if (isOf(LATER, address) || isOf(FIRST, address)) {
                                assertEquals(200, answer.status(), address);
                                said.put(address, answer);
                            }
                        });
        return said;
    }

    private static boolean isOf(ReleaseNumber release, String address) {
        return address.contains(release.toString());
    }

    /**
     * Checks that only one note changed in the later release and only the banner in the restated
     * one; files must be the same, including their headers.
     */
    private static void same(String address, PublicBytes.Answer before, PublicBytes.Answer after) {
        boolean isPage = address.contains("/report/");
        Pattern note = isOf(LATER, address) ? NOTE : REPLACED;
        boolean changes = isOf(FIRST, address) && REPLACED.matcher(after.body()).find();
        if (!isPage && !changes) {
            assertEquals("", before.differsFrom(after), address);
            return;
        }
        long notes = note.matcher(after.body()).results().count();
        assertEquals(1, notes, "notes on " + address);
        assertEquals(without(note, before), without(note, after), address);
    }

    private static String without(Pattern note, PublicBytes.Answer answer) {
        return note.matcher(answer.body()).replaceAll("");
    }

    @Test
    @DisplayName("stays the same at each address, like the restated one, except for one note")
    void stays() throws SQLException {
        publishLater();
        later.fixDays();
        Map<String, PublicBytes.Answer> before = said();
        assertTrue(before.size() > 300, before.size() + " addresses");
        assertTrue(before.keySet().stream().anyMatch(at -> at.startsWith("/es/report/" + FIRST)));
        String report = before.get(REPORT).body();
        assertTrue(report.contains("In the 3 counties that are in both reports"));
        assertFalse(web.get(REPORT).body().contains("id=\"compared\""));
        restate();
        Map<String, PublicBytes.Answer> after = said();
        assertEquals(before.keySet(), after.keySet());
        assertAll(
                before.keySet().stream().map(at -> () -> same(at, before.get(at), after.get(at))));
        for (String page : List.of(REPORT, REPORT + "/county/los-angeles")) {
            assertTrue(web.get(page).body().contains("id=\"compared\""), page);
            assertTrue(web.get(page).body().contains("/report/" + RESTATED), page);
        }
    }

    @Test
    @DisplayName("shows nothing of an earlier one that is withdrawn, and says so")
    void withdrawn() throws SQLException {
        publishLater();
        LocalText notice = new LocalText("Two tables were wrong.", "Dos tablas eran incorrectas.");
        assertAccepted(withdrawals.propose(PUBLISHER, FIRST, version(FIRST), notice, false));
        assertAccepted(withdrawals.agree(OFFICER, FIRST, version(FIRST), true));
        String page = web.get(REPORT).body();
        assertTrue(page.contains("They were withdrawn on"), "the note");
        assertTrue(page.contains("There is no report for the quarter before"), "milestones");
        assertFalse(page.contains("as of September 30, 2025"), "what Sacramento had then");
        assertFalse(web.get(MILESTONES).body().contains(",2025-09-30,"), "in the file either");
    }

    @Test
    @DisplayName("has the milestones as of its last day, without later ones, and dates old answers")
    void milestones() throws SQLException {
        publishLater();
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
        assertTrue(web.get(REPORT).body().contains("Drafted, as of September 30, 2025"));
        restate();
        String restated = web.get("/api/v1/releases/" + RESTATED + "/restatement").body();
        assertTrue(
                restated.contains(
                        "{\"county\":\"19\",\"milestone\":\"PM-13\",\"before\":\"DRAFTED\","
                                + "\"now\":\"IMPLEMENTED\"}"),
                restated);
        assertTrue(web.get("/report/" + RESTATED).body().contains("Implemented; done August 15"));
    }

    @Test
    @DisplayName("says why each missing county is missing, and calls none late that filed on time")
    void standings() throws SQLException {
        later.county(5, "43", 1, "ID-03 320 ID-04 110");
        later.is(5, "IN_REVIEW");
        later.county(6, "36", 1, "ID-03 320 ID-04 110");
        later.is(6, "RETURNED");
        publishLater();
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
}
