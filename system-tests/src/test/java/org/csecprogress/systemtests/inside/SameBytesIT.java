package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.SmallQuarter.NUMBER;
import static org.csecprogress.systemtests.inside.SmallQuarter.PERIOD;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.builders.Staff;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.reading.service.PublicReleases;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Compares all public answers of quarters that differ only in withheld small counts: pages in both
 * languages, files, data, headers, sizes and entity tags.
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
            Pattern.compile("(<td[^>]*>)((?:(?!</td>).)*class=\"withheld\".*?</td>)");

    @Inject private HttpServletRequest request;
    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private ReleasePreview previews;
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

    /** The output about a quarter: public answers, those compressed, preview and log. */
    private record Said(
            Map<String, PublicBytes.Answer> answers,
            Map<String, PublicBytes.Answer> compressed,
            String preview,
            List<String> log) {}

    @BeforeEach
    void start() {
        quarter = new SmallQuarter(store);
        web = new PublicBytes(request.getLocalPort());
    }

    @AfterEach
    void clear() {
        quarter.clear();
    }

    private void build(int few) {
        quarter.file(few);
        steps.freeze(PERIOD);
        steps.build(NUMBER);
    }

    private void publish() {
        assertAccepted(steps.clear(NUMBER));
        assertAccepted(steps.publish(NUMBER));
        quarter.fixDays();
    }

    private String preview() {
        return published
                .report(previews.find(Staff.DISCLOSURE, NUMBER).orElseThrow())
                .tables()
                .toString();
    }

    private Said said(int few) {
        Logger ours = Logger.getLogger("org.csecprogress");
        Level before = ours.getLevel();
        Listener log = new Listener();
        ours.addHandler(log);
        ours.setLevel(Level.ALL);
        try {
            build(few);
            String preview = preview();
            publish();
            return new Said(
                    web.all("/", "/es", "/api/v1/releases", RELEASE + "/certificate"),
                    compressed(),
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

    private Map<String, PublicBytes.Answer> compressed() {
        Map<String, PublicBytes.Answer> answers = new TreeMap<>();
        for (String address : List.of("/", REPORT, RELEASE, TABLE, RELEASE + "/certificate")) {
            answers.put(address, web.get(address, "Accept-Encoding", "gzip"));
        }
        return answers;
    }

    /** Returns what a server in another time zone and language says. */
    private Said saidIn(String zone, String language, int few) {
        TimeZone ownZone = TimeZone.getDefault();
        Locale ownLanguage = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Locale.setDefault(Locale.forLanguageTag(language));
        ResourceBundle.clearCache(StepBackService.class.getClassLoader());
        try {
            return said(few);
        } finally {
            TimeZone.setDefault(ownZone);
            Locale.setDefault(ownLanguage);
            ResourceBundle.clearCache(StepBackService.class.getClassLoader());
        }
    }

    @Test
    @DisplayName("is the same byte for byte, whatever the small counts, the time zone and language")
    void everyByte() {
        Said here = saidIn("America/Los_Angeles", "tr-TR", 1);
        Said there = saidIn("Asia/Kolkata", "es-MX", 10);
        Said far = saidIn("Pacific/Auckland", "ar-EG-u-nu-arab-ca-islamic", 5);
        assertTrue(here.answers().get(TABLE).body().contains(",10,ID-04,TOTAL,TOTAL,*,1"), TABLE);
        assertTrue(here.answers().keySet().containsAll(PAGES), here.answers().keySet().toString());
        assertTrue(here.answers().size() > 200, here.answers().size() + " addresses");
        assertAll(() -> assertSame(here, there), () -> assertSame(here, far));
        assertAlike(here.answers());
    }

    private static void assertSame(Said one, Said other) {
        assertEquals(one.answers().keySet(), other.answers().keySet());
        assertAll(
                () -> assertEquals(one.preview(), other.preview()),
                () -> assertEquals(one.log(), other.log()),
                () -> assertSame(one.answers(), other.answers()),
                () -> assertSame(one.compressed(), other.compressed()));
    }

    private static void assertSame(
            Map<String, PublicBytes.Answer> one, Map<String, PublicBytes.Answer> other) {
        one.forEach((at, answer) -> assertSame(answer, other.get(at), at));
    }

    private static void assertSame(PublicBytes.Answer one, PublicBytes.Answer other, String what) {
        assertEquals("", one.differsFrom(other), what);
    }

    /** Returns whether a shown figure stands in a cell with the same attributes. */
    private static boolean isOfShownToo(String cell, String body) {
        return Pattern.compile(Pattern.quote(cell) + " ?(?!<span class=\"withheld\")\\S")
                .matcher(body)
                .find();
    }

    /** Checks that all withheld figures of a page have the same class, title and label. */
    private static void assertAlike(Map<String, PublicBytes.Answer> answers) {
        String table = REPORT + "/identification/ID-04";
        for (String page : List.of(table, "/es" + table, REPORT + "/county/fresno")) {
            Set<String> cells = new HashSet<>();
            String body = answers.get(page).body().replaceAll("\\s+", " ");
            Matcher cell = WITHHELD_CELL.matcher(body);
            int found = 0;
            while (cell.find()) {
                found++;
                cells.add(cell.group(2));
                assertTrue(isOfShownToo(cell.group(1), body), page + " tells by " + cell.group(1));
            }
            assertTrue(found > (page.contains("/county/") ? 1 : 5), page + " has " + found);
            assertEquals(1, cells.size(), cells.toString());
        }
    }
}
