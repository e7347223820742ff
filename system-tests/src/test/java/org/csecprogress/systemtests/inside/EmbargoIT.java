package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReaders;
import org.csecprogress.release.embargo.EmbargoReason;
import org.csecprogress.release.embargo.service.EmbargoLinks;
import org.csecprogress.release.embargo.service.EmbargoService;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.publishing.service.StepBackService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lets somebody read a release under embargo, and withdraws it before it is public. */
@DisplayName("Inside the server, a release under embargo")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class EmbargoIT {
    private static final ReleaseNumber FIRST = SmallQuarter.NUMBER;
    private static final ReleaseNumber SECOND = FIRST.next();
    private static final EmbargoPerson ANA =
            new EmbargoPerson("Ana Ruiz", "Reporter", "The Valley Post", EmbargoReason.NEWS);
    private static final LocalText WHY =
            new LocalText("A county counted twice.", "Un condado contó dos veces.");

    @Inject private HttpServletRequest request;
    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private Releases releases;
    @Inject private EmbargoService embargo;
    @Inject private EmbargoLinks links;
    @Inject private EmbargoReaders readers;
    @Inject private StepBackService back;
    @Inject private ReleaseWithdrawalService withdrawals;
    @Inject private RestatementService restatements;
    @Inject private BuiltContent built;

    private SmallQuarter quarter;
    private PublicBytes web;
    private String link;

    @BeforeEach
    void name() {
        web = new PublicBytes(request.getLocalPort());
        quarter = new SmallQuarter(store);
        quarter.file(5);
        steps.freeze(FIRST.period());
        steps.build(FIRST);
        assertAccepted(steps.clear(FIRST));
        assertEquals(List.of(), embargo.name(Staff.PUBLISHER, FIRST, ANA, "ana@post.example"));
        long reader = readers.of(release(FIRST)).get(0).id();
        assertEquals(List.of(), embargo.agree(Staff.DISCLOSURE, FIRST, reader));
        link = links.path(readers.find(reader).orElseThrow()).orElseThrow();
    }

    @AfterEach
    void clear() {
        quarter.clear();
    }

    private Release release(ReleaseNumber number) {
        return releases.find(number).orElseThrow();
    }

    private String document(String file, String language) {
        return link.replace(
                "/embargo?", "/embargo/document?file=" + file + "&lang=" + language + "&");
    }

    private PublicBytes.Answer accept() {
        String[] parts = link.split("\\?", 2);
        return web.post(parts[0], parts[1]);
    }

    private void assertSays(String address, String... words) {
        String body = web.get(address).body();
        for (String each : words) {
            assertTrue(body.contains(each), address + " says " + each);
        }
    }

    private void assertClosed() {
        for (String file : List.of("BRIEF", "REPORT")) {
            assertEquals(404, web.get(document(file, "en")).status(), file);
        }
    }

    @Test
    @DisplayName("is read by its link alone, with its mark, and is public nowhere")
    void read() {
        PublicBytes.Answer asked = web.get(link);
        assertEquals(200, asked.status());
        assertEquals("no-store", asked.headers().get("cache-control"));
        assertFalse(asked.body().contains("/embargo/document"), "documents before the promise");
        assertClosed();
        assertFalse(release(FIRST).isKnown());
        assertEquals(404, web.get(link.substring(0, link.length() - 3)).status());
        assertTrue(accept().body().contains("/embargo/document?file=REPORT"));
        assertSays("/es" + link, "Informe de progreso bajo embargo");
        for (String language : List.of("en", "es")) {
            for (String file : List.of("BRIEF", "REPORT")) {
                PublicBytes.Answer answer = web.get(document(file, language));
                assertEquals(200, answer.status(), file);
                assertTrue(answer.body().startsWith("%PDF-"), file);
                assertEquals("no-store", answer.headers().get("cache-control"));
            }
        }
        String report = "/report/" + FIRST;
        for (String address : List.of(report, "/es" + report, "/api/v1/releases/" + FIRST)) {
            assertEquals(404, web.get(address).status(), address);
        }
        assertFalse(web.get("/early-access").body().contains(ANA.name()), "listed too early");
    }

    @Test
    @DisplayName("is not unmade once it was read, and its link ends when it is public")
    void published() {
        accept();
        Release opened = release(FIRST);
        assertRefused(
                "release.refusal.SHOWN",
                back.thaw(Staff.PUBLISHER, FIRST, opened.version(), "A county was wrong."));
        assertAccepted(steps.publish(FIRST));
        assertClosed();
        assertSays(link, "/report/" + FIRST);
        assertSays("/early-access", ANA.name(), ANA.organization(), "To prepare a news report");
        assertSays("/es/early-access", "Para preparar un informe de prensa");
        assertEquals(List.of(), readers.addresses(release(FIRST)));
    }

    @Test
    @DisplayName("that is withdrawn before it is public counts in the next one, and is listed")
    void withdrawn() {
        accept();
        long version = release(FIRST).version();
        assertAccepted(withdrawals.propose(Staff.PUBLISHER, FIRST, version, WHY, false));
        assertAccepted(withdrawals.agree(Staff.DISCLOSURE, FIRST, release(FIRST).version(), true));
        assertEquals(ReleaseStatus.WITHDRAWN, release(FIRST).status());
        assertEquals(404, web.get(link).status());
        assertClosed();
        assertPublic();
        assertAccepted(restatements.restate(Staff.PUBLISHER, FIRST, RestatementKind.ERROR, WHY));
        steps.release(SECOND);
        assertTrue(built.references(release(SECOND)).contains(release(FIRST).id()));
        assertEquals(200, web.get("/report/" + SECOND).status());
        assertEquals(404, web.get("/api/v1/releases/" + SECOND + "/restatement.csv").status());
        assertPublic();
    }

    private void assertPublic() {
        assertSays("/archive", FIRST.toString(), "Never", "Withdrawn");
        assertSays("/es/archive", FIRST.toString(), "Nunca");
        assertSays("/corrections", WHY.en());
        assertSays("/feed.atom", "/report/" + FIRST);
        assertSays("/corrections.atom", FIRST.toString());
        assertSays("/early-access", ANA.name());
        assertFalse(web.get("/api/v1/releases").body().contains(FIRST.toString()), "in the list");
        Map<String, Set<Integer>> gone =
                Map.of(
                        "/report/" + FIRST,
                        Set.of(410),
                        "/es/report/" + FIRST,
                        Set.of(410),
                        "/api/v1/releases/" + FIRST,
                        Set.of(410),
                        "/api/v1/releases/" + FIRST + "/report.pdf",
                        Set.of(410),
                        "/sitemap.xml",
                        Set.of(200),
                        "/calendar",
                        Set.of(200),
                        "/",
                        Set.of(200));
        gone.forEach(
                (address, expected) ->
                        assertTrue(expected.contains(web.get(address).status()), address));
    }
}
