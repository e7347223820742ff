package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.budget.Proves;
import org.csecprogress.catalog.place.Counties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A workbook")
@Tag("stories")
class WorkbookIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final String PERIOD = "period=2026Q3";
    private static final String PAGE = "/county/workbook?" + PERIOD;
    private static final Pattern ROW = Pattern.compile("^([A-Z][^,]*,.*,)([^,]*)(,true)$");

    private static final String SAN_DIEGO = "preparer@san-diego.example";

    /** A figure that nothing else depends on, and two more. */
    private static final String FIGURE = "PV-02";

    private static final String SECOND = "PV-01";
    private static final String THIRD = "ID-01";

    private static byte[] download(Someone someone, String path) {
        APIResponse answer = someone.page().context().request().get(PORTAL.url(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'");
        return answer.body();
    }

    private static String table(Someone someone) {
        return new String(
                download(someone, "/county/workbook.csv?" + PERIOD), StandardCharsets.UTF_8);
    }

    private static String table(Web preparer) {
        return preparer.get("/county/workbook.csv?" + PERIOD).body();
    }

    /** Returns the table with other entries, from the map or the default. */
    private static String filled(String table, Map<String, String> entries, String others) {
        return table.lines()
                .map(line -> filledLine(line, entries, others))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String filledLine(String line, Map<String, String> entries, String others) {
        Matcher row = ROW.matcher(line);
        if (!row.matches() || line.startsWith("Code,")) {
            return line;
        }
        String address = line.substring(0, line.indexOf(','));
        boolean open = row.group(2).isEmpty();
        String entry = entries.getOrDefault(address, open ? others : row.group(2));
        return row.group(1) + entry + row.group(3);
    }

    private static void send(Someone someone, String name, byte[] file) {
        someone.page().setInputFiles("#file", payload(name, file));
        someone.page().focus("#book-upload");
        someone.keys().go();
    }

    private static FilePayload payload(String name, byte[] file) {
        return new FilePayload(name, "application/octet-stream", file);
    }

    private static void send(Someone someone, String text) {
        send(someone, "figures.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Chooses a file, which is sent at once, and waits for what the page then shows. */
    private static void choose(Someone someone, String name, byte[] file, String then) {
        someone.page().setInputFiles("#files_input", payload(name, file));
        someone.page().waitForSelector(then);
    }

    private static void choose(Someone someone, String text, String then) {
        choose(someone, "figures.csv", text.getBytes(StandardCharsets.UTF_8), then);
    }

    @Test
    @DisplayName("is downloaded, filled in, fixed in three cells, checked and saved")
    void wholeQuarter() {
        try (Someone preparer = Someone.at(PORTAL, Browser.NARROW, "preparer@alpine.example")) {
            preparer.browser().open("/county/home?" + PERIOD).page().click("#open");
            preparer.keys().toWords("Fill in a workbook").go();
            String table = table(preparer);
            Map<String, String> wrong = Map.of(FIGURE, "twelve", SECOND, "=1+1", THIRD, "12.5");
            choose(preparer, filled(table, wrong, "0"), "#error-summary");
            assertThat(preparer.page().title()).startsWith("Error: ");
            assertThat(preparer.text("#error-summary")).contains("Fix 3 cells");
            assertThat(preparer.page().locator("main tbody tr").count()).isEqualTo(3);
            preparer.sees("PV-02").sees("twelve").sees("not a formula");
            byte[] list = download(preparer, "/county/workbook-errors.csv?" + PERIOD);
            assertThat(new String(list, StandardCharsets.UTF_8).lines()).hasSize(4);
            look(preparer, "375-county-workbook-errors");

            Map<String, String> fixed = Map.of(FIGURE, "12", SECOND, "2", THIRD, "1");
            choose(preparer, filled(table, fixed, "0"), "#book-save");
            look(preparer, "375-county-workbook-preview");
            assertThat(preparer.page().url()).contains("view=preview");
            preparer.sees("figures.csv would change ").sees("Nothing is saved yet");
            preparer.page().focus("#book-save");
            preparer.keys().go();
            preparer.isFine().sees("saved from figures.csv");

            preparer.browser().open(PAGE);
            byte[] workbook = download(preparer, "/county/workbook.xlsx?" + PERIOD);
            choose(preparer, "figures.xlsx", workbook, "main:has-text('There is nothing to save')");
            preparer.isFine().sees("There is nothing to save");
        }
    }

    private static void look(Someone someone, String picture) {
        someone.browser().assertAccessible().assertNoSidewaysScroll().screenshot(picture);
    }

    @Test
    @DisplayName("is uploaded without JavaScript, without losing what a colleague saved")
    void withoutScript() {
        Web colleague = Demonstration.signedIn(SAN_DIEGO);
        try (Someone preparer = Someone.withoutScript(PORTAL, SAN_DIEGO)) {
            preparer.open(PAGE);
            send(preparer, "figures.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
            assertThat(preparer.text("#error-summary")).contains("The file is a PDF");
            send(preparer, filled(table(preparer), Map.of(FIGURE, "4321"), ""));
            preparer.isFine().sees("figures.csv would change one figure").sees("The file has all ");

            String section = "/county/section?" + PERIOD + "&form=TRAINING_PREVENTION";
            HtmlForm figures = colleague.form(section, "figures").set(SECOND, "77");
            Filer.go(colleague.press(figures, "save"));

            preparer.pressAt("#book-save");
            assertThat(preparer.text("#error-summary")).contains("Nothing is lost");
            preparer.pressAt("#book-save").isFine().sees("One figure was saved");
        }
        assertThat(table(colleague))
                .containsPattern("(?m)^" + FIGURE + ",.*,4321,true\r?$")
                .containsPattern("(?m)^" + SECOND + ",.*,77,true\r?$");
    }

    @Test
    @Proves("ASVS 5.2.1")
    @DisplayName("that is far too large gets an error on the page")
    void tooLarge() {
        Web preparer = Demonstration.signedIn(SAN_DIEGO);
        for (int megabytes : new int[] {17, 4}) {
            HttpResponse<String> answer =
                    preparer.press(
                            preparer.form(PAGE, "upload"),
                            "book-upload",
                            "file",
                            "figures.xlsx",
                            new byte[megabytes << 20]);
            // The server refuses the larger one itself, and the page the other.
            String page =
                    answer.statusCode() == 302
                            ? preparer.get(Filer.go(answer)).body()
                            : answer.body();
            assertThat(Filer.complaints(page)).contains("larger than 3 megabytes");
        }
    }

    /** Uploads files of the largest size, with extra rows beside the figures, in a heap of 1 GB. */
    @Test
    @DisplayName("can be uploaded by every county at once, and all get an answer")
    void allCountiesAtOnce() throws InterruptedException, ExecutionException {
        Web preparer = Demonstration.signedIn(SAN_DIEGO);
        String table = table(preparer);
        String file = table + ("Notes," + "x".repeat(14_000) + "\r\n").repeat(200);
        // Each has its own page, as in a county of its own.
        List<HtmlForm> pages =
                Stream.generate(() -> preparer.form(PAGE, "upload")).limit(Counties.COUNT).toList();
        ExecutorService senders = Executors.newFixedThreadPool(Counties.COUNT);
        try {
            List<Callable<Integer>> all =
                    pages.stream()
                            .<Callable<Integer>>map(form -> () -> send(preparer, form, file))
                            .toList();
            for (Future<Integer> answer : senders.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(PORTAL.log()).doesNotContain("OutOfMemoryError");
        assertThat(preparer.get(PAGE).statusCode()).isEqualTo(200);
    }

    private static int send(Web preparer, HtmlForm form, String file) {
        return preparer.press(form, "book-upload", "file", file).statusCode();
    }
}
