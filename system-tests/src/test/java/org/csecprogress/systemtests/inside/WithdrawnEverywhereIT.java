package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.LocalText;
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

/** Restates a release with a corrected county, and then withdraws the new one. */
@DisplayName("Inside the server, a restated release that is withdrawn")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class WithdrawnEverywhereIT {
    private static final ReleaseNumber FIRST = SmallQuarter.NUMBER;
    private static final ReleaseNumber SECOND = FIRST.next();
    private static final String API = "/api/v1/releases/" + SECOND;
    private static final LocalText WHY =
            new LocalText("Fresno counted twice.", "Fresno contó dos veces.");
    private static final LocalText NOTICE =
            new LocalText("Two tables were wrong.", "Dos tablas estaban mal.");

    @Inject private HttpServletRequest request;
    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private RestatementService restatements;
    @Inject private ReleaseWithdrawalService withdrawals;

    private SmallQuarter quarter;
    private PublicBytes web;

    @BeforeEach
    void restate() {
        web = new PublicBytes(request.getLocalPort());
        quarter = new SmallQuarter(store);
        clear();
        approve(quarter.of("Fresno"), "ID-03 300 ID-04 100 CT-03 4", "DRAFTED", "2025-08-01");
        quarter.approve("Kern", "ID-03 300 ID-04 150");
        quarter.approve("Sacramento", "ID-03 400 ID-04 200");
        quarter.approve("Los Angeles", "ID-03 900 ID-04 250");
        steps.freeze(FIRST.period());
        steps.release(FIRST);
        quarter.fixDays();
        FilingBuilder correction = quarter.of("Fresno").fromRevision(2).at("2026-02-10T17:00:00Z");
        approve(correction, "ID-03 300 ID-04 120 CT-03 7", "IMPLEMENTED", "2025-08-15");
        assertAccepted(restatements.restate(Staff.PUBLISHER, FIRST, RestatementKind.ERROR, WHY));
        steps.release(SECOND);
    }

    @AfterEach
    void clear() {
        quarter.clear();
    }

    private void approve(FilingBuilder filing, String figures, String status, String actual) {
        var milestone = new MilestoneAnswer("PM-13", null, status, LocalDate.parse(actual), "", "");
        Answers answers = SmallQuarter.answers(figures).milestone(milestone).build();
        store.add(filing.answered(answers).approved());
    }

    /** Returns the address of everything that is named after the second release. */
    private Map<String, PublicBytes.Answer> named() {
        String report = "/report/" + SECOND;
        Map<String, PublicBytes.Answer> named = new TreeMap<>();
        web.all(
                        report,
                        "/es" + report,
                        API,
                        API + "/certificate",
                        API + "/changes",
                        API + "/changes.csv",
                        API + "/watch",
                        API + "/watch.csv",
                        API + "/restatement",
                        API + "/restatement.csv",
                        API + "/milestones.csv",
                        API + "/methods.csv",
                        API + "/brief.pdf",
                        API + "/report.pdf")
                .forEach(
                        (address, answer) -> {
                            if (address.contains(SECOND.toString())) {
                                named.put(address, answer);
                            }
                        });
        String picture =
                named.keySet().stream()
                        .filter(at -> at.matches(report + "/picture/[^./]+"))
                        .findFirst()
                        .orElseThrow();
        for (String form : List.of("/embed", ".svg", ".narrow.svg", ".png", ".bib")) {
            named.put(picture + form, web.get(picture + form));
        }
        return named;
    }

    private static String decoded(PublicBytes.Answer answer) {
        byte[] sent = answer.body().getBytes(StandardCharsets.ISO_8859_1);
        return new String(sent, StandardCharsets.UTF_8);
    }

    private static void assertEndsSoon(String address, PublicBytes.Answer answer) {
        String cache = answer.headers().getOrDefault("cache-control", "");
        assertTrue(cache.contains("max-age=300"), address + " " + cache);
        assertTrue(cache.contains("must-revalidate"), address + " " + cache);
    }

    @Test
    @DisplayName("lists what it changed by public forms alone, and is gone at each address")
    void gone() {
        assertListed(decoded(web.get(API + "/restatement.csv")).lines().toList());
        Map<String, PublicBytes.Answer> before = named();
        assertTrue(before.size() > 300, before.size() + " addresses");
        for (String kind : List.of(".pdf", ".zip", ".xlsx", ".json", ".svg", ".png", ".bib")) {
            assertTrue(before.keySet().stream().anyMatch(at -> at.endsWith(kind)), kind);
        }
        assertAll(
                before.keySet().stream()
                        .map(
                                at ->
                                        () -> {
                                            assertEquals(200, before.get(at).status(), at);
                                            assertEndsSoon(at, before.get(at));
                                        }));
        withdraw();
        assertAll(before.keySet().stream().map(at -> () -> assertGone(at, web.get(at))));
        assertFeeds();
        for (String at : List.of("/", "/sitemap.xml", "/data.json", "/api/v1/all-releases.csv")) {
            assertFalse(web.get(at).body().contains(SECOND.toString()), at);
        }
    }

    /**
     * Fresno's courts are withheld in both releases. That they went from 4 to 7 shows nowhere: the
     * note that a correction came stands on whatever it could have moved.
     */
    private static void assertListed(List<String> lines) {
        assertEquals(
                "part,geography,item,dimension,category,field,before,now,demonstration",
                lines.get(0));
        assertAll(
                List.of(
                                "FIGURE,10,ID-04.COUNTY.TOTAL.Q,TOTAL,TOTAL,value,100,120,false",
                                "FIGURE,STATE,ID-04.STATE.TOTAL.Q,TOTAL,TOTAL,value,700,720,false",
                                "MILESTONE,10,PM-13,,,status,DRAFTED,IMPLEMENTED,false",
                                "MILESTONE,10,PM-13,,,actual,2025-08-01,2025-08-15,false")
                        .stream()
                        .map(line -> () -> assertTrue(lines.contains(line), line + lines)));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("TEXT,STATE,")), "why");
        assertEquals(
                List.of("FIGURE,STATE,CT-03.STATE.TOTAL.Q,TOTAL,TOTAL,annotation,1;5,1;5;6,false"),
                lines.stream().filter(line -> line.contains(",CT-03.")).toList());
        assertTrue(
                lines.contains("FIGURE,10,ID-03.COUNTY.TOTAL.Q,TOTAL,TOTAL,annotation,0,6,false"),
                "a figure that did not move has that note too");
        assertFalse(lines.toString().contains(",\", and the target"), lines.toString());
    }

    private void withdraw() {
        assertAccepted(
                withdrawals.propose(
                        Staff.PUBLISHER, SECOND, steps.look(SECOND).version(), NOTICE, false));
        assertAccepted(
                withdrawals.agree(Staff.DISCLOSURE, SECOND, steps.look(SECOND).version(), true));
    }

    private static void assertGone(String address, PublicBytes.Answer answer) {
        assertEquals(410, answer.status(), address);
        assertEndsSoon(address, answer);
        String body = decoded(answer);
        if (address.startsWith("/api/")) {
            assertTrue(body.contains(NOTICE.en()) && body.contains(NOTICE.es()), address + body);
        } else {
            String words = address.startsWith("/es/") ? NOTICE.es() : NOTICE.en();
            assertTrue(body.contains(words), address + body);
        }
    }

    private void assertFeeds() {
        for (String at : List.of("/feed.atom", "/corrections.atom", "/counties/fresno/feed.atom")) {
            String feed = decoded(web.get(at));
            assertTrue(feed.contains(NOTICE.en()), at);
            assertTrue(decoded(web.get("/es" + at)).contains(NOTICE.es()), "/es" + at);
            assertFalse(feed.contains("href=\"http://localhost/report/" + SECOND), at);
            assertEndsSoon(at, web.get(at));
        }
    }
}
