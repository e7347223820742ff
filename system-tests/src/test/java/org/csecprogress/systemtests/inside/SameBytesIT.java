package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.csecprogress.systemtests.inside.SmallQuarter.NUMBER;
import static org.csecprogress.systemtests.inside.SmallQuarter.OFFICER;
import static org.csecprogress.systemtests.inside.SmallQuarter.PERIOD;
import static org.csecprogress.systemtests.inside.SmallQuarter.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Compares all public answers of two quarters that differ only in withheld small counts: pages in
 * both languages, files, data, headers, sizes and entity tags.
 */
@DisplayName("Inside the server, the public side")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class SameBytesIT {
    private static final String REPORT = "/report/" + NUMBER;
    private static final String RELEASE = "/api/v1/releases/" + NUMBER;
    private static final String TABLE = RELEASE + "/tables/ID-04.COUNTY.TOTAL.Q.csv";

    /** Pages that must be compared: both languages, a county that withholds, and files. */
    private static final Set<String> PAGES =
            Set.of(
                    "/",
                    "/es",
                    REPORT,
                    "/es" + REPORT,
                    REPORT + "/county/fresno",
                    "/es" + REPORT + "/county/fresno",
                    RELEASE,
                    TABLE);

    private static final Pattern WITHHELD_CELL =
            Pattern.compile("<td[^>]*>(?:(?!</td>).)*class=\"withheld\".*?</td>");

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private HttpServletRequest request;
    @Inject private FreezeService freezes;
    @Inject private BuildService builds;
    @Inject private ClearingService clearing;
    @Inject private ReleaseOverviewService desk;
    @Inject private ActivationService activations;
    @Inject private ReleasePreview previews;
    @Inject private PublishingService publishing;
    @Inject private ReleaseWithdrawalService withdrawals;
    @Inject private PublicReleases published;

    private SmallQuarter quarter;
    private PublicBytes web;

    /** Collects the log messages of our own classes. */
    private static final class Listener extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** The output about a quarter: public answers, preview and log. */
    private record Said(
            Map<String, PublicBytes.Answer> answers, String preview, List<String> log) {}

    @BeforeEach
    void start() throws SQLException {
        quarter = new SmallQuarter(database);
        InForce.put(activations);
        web = new PublicBytes(request.getLocalPort());
    }

    @AfterEach
    void clear() throws SQLException {
        quarter.clear();
    }

    private long version() {
        return desk.find(OFFICER, NUMBER).orElseThrow().version();
    }

    private void build(int few) throws SQLException {
        quarter.file(few);
        assertAccepted(Freezes.freeze(freezes, PUBLISHER, PERIOD));
        assertAccepted(builds.build(PUBLISHER, NUMBER, version()));
    }

    private Decision pass() {
        return new Passing(database, clearing, previews, desk, OFFICER, PUBLISHER)
                .clear(NUMBER, Passing.DECISION);
    }

    private Decision publish() {
        return publishing.publish(PUBLISHER, NUMBER, version(), NUMBER.toString());
    }

    private void publish(int few) throws SQLException {
        build(few);
        assertAccepted(pass());
        assertAccepted(publish());
        quarter.fixDays();
    }

    private String preview() {
        PublicRelease waiting = previews.find(OFFICER, NUMBER).orElseThrow();
        return published.report(waiting).tables().toString();
    }

    private Said said(int few) throws SQLException {
        Logger ours = Logger.getLogger("org.csecprogress");
        Level before = ours.getLevel();
        Listener log = new Listener();
        ours.addHandler(log);
        ours.setLevel(Level.ALL);
        try {
            build(few);
            String preview = preview();
            assertAccepted(pass());
            assertAccepted(publish());
            quarter.fixDays();
            return new Said(
                    web.all("/", "/es", "/api/v1/releases", RELEASE + "/certificate"),
                    preview,
                    log.lines);
        } finally {
            ours.removeHandler(log);
            ours.setLevel(before);
            quarter.clear();
            // Pages are cached while nothing public changes; this request makes room for others.
            web.get("/");
        }
    }

    @Test
    @DisplayName("is the same byte for byte, whatever the withheld small counts are")
    void everyByte() throws SQLException {
        Said one = said(1);
        Said other = said(10);
        assertTrue(one.answers().get(TABLE).body().contains(",10,ID-04,TOTAL,TOTAL,*,1"), TABLE);
        assertTrue(one.answers().keySet().containsAll(PAGES), one.answers().keySet().toString());
        assertTrue(one.answers().size() > 200, one.answers().size() + " addresses");
        assertEquals(one.answers().keySet(), other.answers().keySet());
        assertAll(
                () -> assertEquals(one.preview(), other.preview()),
                () -> assertEquals(one.log(), other.log()),
                () -> one.answers().forEach((at, a) -> assertSame(a, other.answers().get(at), at)));
    }

    /** Returns the answers of a server in another time zone and language. */
    private Map<String, PublicBytes.Answer> saidIn(String zone, String language)
            throws SQLException {
        TimeZone ownZone = TimeZone.getDefault();
        Locale ownLanguage = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Locale.setDefault(Locale.forLanguageTag(language));
        ResourceBundle.clearCache(StepBackService.class.getClassLoader());
        try {
            return said(5).answers();
        } finally {
            TimeZone.setDefault(ownZone);
            Locale.setDefault(ownLanguage);
            ResourceBundle.clearCache(StepBackService.class.getClassLoader());
        }
    }

    @Test
    @DisplayName("is built and rendered to the same bytes in three time zones and languages")
    void everywhere() throws SQLException {
        Map<String, PublicBytes.Answer> here = saidIn("America/Los_Angeles", "tr-TR");
        Map<String, PublicBytes.Answer> there = saidIn("Asia/Kolkata", "es-MX");
        Map<String, PublicBytes.Answer> far =
                saidIn("Pacific/Auckland", "ar-EG-u-nu-arab-ca-islamic");
        assertTrue(here.size() > 200, here.size() + " addresses");
        assertTrue(here.keySet().containsAll(PAGES), here.keySet().toString());
        assertEquals(here.keySet(), there.keySet());
        assertEquals(here.keySet(), far.keySet());
        assertAll(
                () -> here.forEach((at, answer) -> assertSame(answer, there.get(at), at)),
                () -> here.forEach((at, answer) -> assertSame(answer, far.get(at), at)));
    }

    private static void assertSame(PublicBytes.Answer one, PublicBytes.Answer other, String what) {
        assertEquals("", one.differsFrom(other), what);
    }

    @Test
    @DisplayName("has entity tags that depend only on public content, even when compressed")
    void tags() throws SQLException {
        String[] addresses = {"/", REPORT, RELEASE, TABLE, RELEASE + "/certificate"};
        List<PublicBytes.Answer> one = new ArrayList<>();
        publish(1);
        for (String address : addresses) {
            one.add(web.get(address, "Accept-Encoding", "gzip"));
        }
        quarter.clear();
        web.get("/");
        publish(9);
        for (int i = 0; i < addresses.length; i++) {
            PublicBytes.Answer answer = one.get(i);
            assertSame(answer, web.get(addresses[i], "Accept-Encoding", "gzip"), addresses[i]);
            PublicBytes.Answer again =
                    web.get(addresses[i], "Accept-Encoding", "gzip", "If-None-Match", answer.tag());
            assertEquals(304, again.status(), addresses[i]);
        }
    }

    @Test
    @DisplayName("shows all withheld figures alike, with the same class, title and label")
    void alike() throws SQLException {
        publish(3);
        for (String page : List.of(REPORT, "/es" + REPORT, REPORT + "/county/fresno")) {
            Set<String> cells = new HashSet<>();
            Matcher cell = WITHHELD_CELL.matcher(web.get(page).body().replaceAll("\\s+", " "));
            int found = 0;
            while (cell.find()) {
                found++;
                cells.add(cell.group());
            }
            assertTrue(found > (page.contains("/county/") ? 1 : 5), page + " has " + found);
            assertEquals(1, cells.size(), cells.toString());
        }
    }

    @Test
    @DisplayName("cannot be filtered, counted, sorted or paged by what is withheld")
    void parameters() throws SQLException {
        publish(3);
        for (String address : List.of(REPORT, "/api/v1/releases", RELEASE, TABLE)) {
            PublicBytes.Answer plain = web.get(address);
            for (String query :
                    List.of(
                            "?sort=value&order=desc",
                            "?min=1&max=10&value=3",
                            "?page=2&size=1&offset=1",
                            "?fields=numerator,denominator&unmasked=true&count=true")) {
                assertSame(plain, web.get(address + query), address + query);
            }
        }
    }

    @Test
    @DisplayName("does not reveal a release before all of it is public")
    void notYet() throws SQLException {
        build(3);
        assertAccepted(pass());
        for (String address : List.of(REPORT, RELEASE, TABLE, RELEASE + "/certificate")) {
            PublicBytes.Answer none = web.get(address.replace(NUMBER.toString(), "2025Q3-r7"));
            assertEquals(404, none.status(), address);
            assertSame(none, web.get(address), address);
        }
    }

    @Test
    @DisplayName("drops a withdrawn release everywhere, even for a reader with a cached copy")
    void gone() throws SQLException {
        publish(3);
        Map<String, PublicBytes.Answer> before =
                web.all(REPORT, "/es" + REPORT, RELEASE + "/certificate");
        withdraw();
        before.forEach(
                (address, answer) -> {
                    if (answer.status() == 200 && address.contains(NUMBER.toString())) {
                        var after = web.get(address, "If-None-Match", answer.tag());
                        assertEquals(410, after.status(), address);
                        assertFalse(after.body().contains("ID-04"), address);
                    }
                });
        assertTrue(web.get(REPORT).body().contains("Two tables were wrong."));
        assertTrue(web.get("/es" + REPORT).body().contains("Dos tablas eran incorrectas."));
    }

    /** Withdraws the release; the notice needs the publisher and the officer, who approves it. */
    private void withdraw() {
        var reviewer = FrozenRelease.state(933, Role.STATE_REVIEWER);
        LocalText notice = new LocalText("Two tables were wrong.", "Dos tablas eran incorrectas.");
        assertRefused(
                "desk.notice.missing.ES",
                withdrawals.propose(
                        PUBLISHER, NUMBER, version(), new LocalText("Wrong.", ""), false));
        assertRefused(
                "desk.reason.identifier",
                withdrawals.propose(
                        PUBLISHER,
                        NUMBER,
                        version(),
                        new LocalText("Call 916-555-0134.", "Llame."),
                        false));
        assertRefused(
                "desk.notice.flagged",
                withdrawals.propose(OFFICER, NUMBER, version(), notice, false));
        assertAccepted(withdrawals.propose(PUBLISHER, NUMBER, version(), notice, false));
        assertFalse(web.get(REPORT).body().contains("Two tables"), "nobody has passed it");
        assertRefused(
                "release.refusal.OTHER_OFFICE_NEEDED",
                withdrawals.agree(PUBLISHER, NUMBER, version(), true));
        assertThrows(
                ForbiddenException.class,
                () -> withdrawals.agree(reviewer, NUMBER, version(), true));
        assertRefused("desk.notice.flagged", withdrawals.agree(OFFICER, NUMBER, version(), false));
        assertAccepted(withdrawals.agree(OFFICER, NUMBER, version(), true));
    }

    @Test
    @DisplayName("clears and publishes only the tables and digest that were audited")
    void otherDigest() throws SQLException {
        build(3);
        String tamper = "update release_cell set counties = counties %s 1 where table_id = '%s'";
        quarter.run(tamper.formatted("+", "ID-04.STATE.TOTAL.Q"));
        assertRefused("release.changed", pass());
        quarter.run(tamper.formatted("-", "ID-04.STATE.TOTAL.Q"));
        assertAccepted(pass());
        quarter.run(tamper.formatted("+", "ID-04.STATE.TOTAL.Q"));
        assertRefused("release.changed", publish());
        quarter.run(tamper.formatted("-", "ID-04.STATE.TOTAL.Q"));
        quarter.run("update release_certificate set tables_digest = catalog_digest");
        assertRefused("release.changed", publish());
    }
}
