package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.SmallQuarter.NUMBER;
import static org.csecprogress.systemtests.inside.SmallQuarter.PERIOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Follows one release from its clearance to its withdrawal, as the public sees it. */
@DisplayName("Inside the server, the public side of one release")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class WhilePublicIT {
    private static final String REPORT = "/report/" + NUMBER;
    private static final String RELEASE = "/api/v1/releases/" + NUMBER;
    private static final String TABLE = RELEASE + "/tables/ID-04.COUNTY.TOTAL.Q.csv";

    private static final List<String> FILES =
            List.of(
                    RELEASE + "/csec-progress-" + NUMBER + ".zip",
                    RELEASE + "/release.xlsx",
                    RELEASE + "/brief.pdf",
                    RELEASE + "/report.pdf",
                    RELEASE + "/datapackage.json",
                    RELEASE + "/figures.csv",
                    RELEASE + "/dictionary.csv",
                    RELEASE + "/milestones.csv",
                    RELEASE + "/methods.csv");

    @Inject private HttpServletRequest request;
    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private ReleaseWithdrawalService withdrawals;

    private SmallQuarter quarter;
    private PublicBytes web;

    @BeforeEach
    void start() {
        quarter = new SmallQuarter(store);
        web = new PublicBytes(request.getLocalPort());
    }

    @AfterEach
    void clear() {
        quarter.clear();
    }

    @Test
    @DisplayName("reveals a release only once all of it is public, and not after its withdrawal")
    void whilePublic() {
        quarter.file(3);
        steps.freeze(PERIOD);
        steps.build(NUMBER);
        assertAccepted(steps.clear(NUMBER));
        assertHidden();
        for (String file : FILES) {
            assertEquals(404, web.get(file).status(), file);
        }
        assertAccepted(steps.publish(NUMBER));
        assertPlain();
        assertTagged();
        assertGone();
    }

    private void assertHidden() {
        for (String address : List.of(REPORT, RELEASE, TABLE, RELEASE + "/certificate")) {
            PublicBytes.Answer none = web.get(address.replace(NUMBER.toString(), "2025Q3-r7"));
            assertEquals(404, none.status(), address);
            assertEquals("", none.differsFrom(web.get(address)), address);
        }
    }

    /** Checks that it cannot be filtered, counted, sorted or paged by what is withheld. */
    private void assertPlain() {
        for (String address : List.of(REPORT, "/api/v1/releases", RELEASE, TABLE)) {
            PublicBytes.Answer plain = web.get(address);
            for (String query :
                    List.of(
                            "?sort=value&order=desc",
                            "?min=1&max=10&value=3",
                            "?page=2&size=1&offset=1",
                            "?fields=numerator,denominator&unmasked=true&count=true")) {
                assertEquals("", plain.differsFrom(web.get(address + query)), address + query);
            }
        }
    }

    /** Checks that whoever has a compressed copy is told that it is still right. */
    private void assertTagged() {
        for (String address : List.of("/", REPORT, RELEASE, TABLE, RELEASE + "/certificate")) {
            String tag = web.get(address, "Accept-Encoding", "gzip").tag();
            PublicBytes.Answer again =
                    web.get(address, "Accept-Encoding", "gzip", "If-None-Match", tag);
            assertEquals(304, again.status(), address);
        }
    }

    /** Checks that it is dropped everywhere, even for a reader with a copy. */
    private void assertGone() {
        Map<String, PublicBytes.Answer> before =
                new TreeMap<>(web.all(REPORT, "/es" + REPORT, RELEASE + "/certificate"));
        FILES.forEach(file -> before.put(file, web.get(file)));
        FILES.forEach(file -> assertEquals(200, before.get(file).status(), file));
        String all = "/api/v1/all-releases.csv";
        assertTrue(web.get(all).body().contains(NUMBER.toString()));
        withdraw();
        assertFalse(web.get(all).body().contains(NUMBER.toString()));
        before.forEach(
                (address, answer) -> {
                    if (answer.status() == 200 && address.contains(NUMBER.toString())) {
                        var after = web.get(address, "If-None-Match", answer.tag());
                        assertEquals(410, after.status(), address);
                        // The page names its own address in the other language.
                        String said = after.body().replaceAll("/report/[^\"]*", "");
                        assertFalse(said.contains("ID-04"), address);
                    }
                });
        assertTrue(web.get(REPORT).body().contains("Two tables were wrong."));
        assertTrue(web.get("/es" + REPORT).body().contains("Dos tablas eran incorrectas."));
    }

    private void withdraw() {
        LocalText notice = new LocalText("Two tables were wrong.", "Dos tablas eran incorrectas.");
        assertAccepted(withdrawals.propose(Staff.PUBLISHER, NUMBER, version(), notice, false));
        assertFalse(web.get(REPORT).body().contains("Two tables"), "nobody has passed it");
        assertAccepted(withdrawals.agree(Staff.DISCLOSURE, NUMBER, version(), true));
    }

    private long version() {
        return steps.look(NUMBER).version();
    }
}
