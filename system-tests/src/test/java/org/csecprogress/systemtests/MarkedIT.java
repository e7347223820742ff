package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks the marks of the demonstration. {@link HeadersIT} checks that other portals have none. */
@DisplayName("Everything from the demonstration says that it is invented:")
@Tag("stories")
class MarkedIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final String QUARTER = "period=2026Q3";
    private static final Pattern LINK = Pattern.compile("\"(/[\\w./?=&;%:~-]*)[\"#]");
    private static final Pattern SECRET = Pattern.compile("csec_[A-Za-z0-9_-]{43}");
    private static final Pattern FEED = Pattern.compile("(/calendar/[0-9a-f]{32}\\.ics)");

    /**
     * The most addresses to check of each kind within a release, such as its tables; at night all.
     * {@link TruthIT} reads the marks of every page and table of a release.
     */
    private static final int MOST = Boolean.getBoolean("csec.nightly") ? Integer.MAX_VALUE : 1;

    /**
     * Number of pictures of each kind that are read at most. There are tens of thousands: of each
     * county and release, in two languages and five forms.
     */
    private static final int MOST_PICTURES = Math.min(MOST, 200);

    /** The pages that link to everything public, and the pages without a link. */
    private static final List<String> SEEDS =
            List.of(
                    "/",
                    "/es",
                    "/counties?name=san",
                    "/es/counties?name=san",
                    "/sign-in",
                    "/no/such/page",
                    "/es/no/such/page",
                    "/api/v1/releases",
                    "/api/v1/releases/2026Q2-r1/certificate",
                    "/api/v1/releases/2026Q2-r1/milestones.csv",
                    "/api/v1/releases/2026Q1-r2/restatement",
                    "/api/v1/releases/2026Q2-r1/changes",
                    "/api/v1/releases/2026Q2-r1/watch",
                    "/api/v1/releases/none",
                    "/api/v1/catalog/measures",
                    "/api/v1/openapi.json",
                    "/api/v1/none",
                    "/api/v1/counties/01/periods/2026Q3/submission");

    private final Map<String, Integer> kinds = new HashMap<>();

    @Test
    @DisplayName("each public page, picture, citation and file, in both languages")
    void everythingPublic() {
        Web anyone = new Web(PORTAL.url(""));
        Set<String> types = new TreeSet<>();
        Set<String> known = new HashSet<>(SEEDS);
        Deque<String> open = new ArrayDeque<>(SEEDS);
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> answer = anyone.get(path);
            Marks.on(path, answer);
            types.add(
                    answer.headers()
                            .firstValue("Content-Type")
                            .orElse("none")
                            .replaceFirst(";.*", ""));
            Matcher link = LINK.matcher(isText(answer) ? answer.body() : "");
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (isNext(next) && known.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(types)
                .contains(
                        "text/html",
                        "text/csv",
                        "application/json",
                        "application/problem+json",
                        "application/x-bibtex",
                        "image/svg+xml",
                        "image/png");
        assertThat(known)
                .anyMatch(path -> path.matches("/report/[^/]+/policy"))
                .anyMatch(path -> path.matches("/es/report/[^/]+/[a-z-]+/[A-Z].+"));
        assertThat(known)
                .contains(
                        "/report/2026Q1-r1",
                        "/es/report/2026Q1-r2",
                        "/api/v1/catalog/1/measures.csv",
                        "/api/v1/releases/2026Q2-r1/changes.csv",
                        "/api/v1/releases/2026Q2-r1/watch.csv",
                        "/api/v1/releases/2026Q2-r1/methods.csv");
    }

    private static boolean isText(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("html") || type.contains("json"))
                .isPresent();
    }

    /** Returns whether an address is one of this portal and not yet one too many of its kind. */
    private boolean isNext(String path) {
        if (path.startsWith("//") || path.contains("{")) {
            return false;
        }
        String kind =
                path.replaceFirst("/county/[a-z-]+", "/county/…")
                        .replaceFirst("/report/.+/picture/[^/.]+", "/report/…/picture/…")
                        .replaceFirst("/tables/.+", "/tables/…")
                        .replaceFirst("/[^/]+/(\\w+\\.pdf)", "/…/$1")
                        .replaceFirst("/report/[^/]+/([a-z-]+)(/[A-Z].+)?$", "/report/…/$1/…");
        int most = kind.contains("/picture/") ? MOST_PICTURES : MOST;
        return kind.equals(path) || kinds.merge(kind, 1, Integer::sum) <= most;
    }

    @Test
    @DisplayName("each certificate names the guidelines' edition on the day of its build")
    void editions() {
        Web anyone = new Web(PORTAL.url(""));
        Map<String, String> editions =
                Map.of(
                        "2024Q3-r1",
                        "Edition 1.0",
                        "2025Q3-r1",
                        "Edition 2.0",
                        "2026Q1-r2",
                        "Edition 2.0");
        editions.forEach(
                (release, edition) ->
                        assertThat(
                                        anyone.get("/api/v1/releases/" + release + "/certificate")
                                                .body())
                                .contains(
                                        "\"CalHHS Data De-Identification Guidelines, "
                                                + edition
                                                + ", threshold 11\""));
        assertThat(anyone.get("/method").body())
                .contains(
                        "edition 1.0, in force from September 23, 2016;"
                                + " edition 2.0, in force from October 1, 2025");
    }

    @Test
    @DisplayName("each page of a county and of CDSS")
    void pages() {
        Map<String, List<String>> pages =
                Map.of(
                        "preparer@alameda.example",
                        List.of(
                                "/county/home",
                                "/county/section?" + QUARTER + "&form=IDENTIFICATION",
                                "/county/receipt?period=2026Q2&revision=1",
                                "/county/public?period=2026Q2",
                                "/county/none",
                                "/notices"),
                        "reviewer@cdss.example",
                        List.of("/state/queue", "/state/totals", "/state/overview"),
                        "publisher@cdss.example",
                        List.of(
                                "/state/releases",
                                "/state/release?number=2026Q2-r1",
                                "/state/preview?number=2026Q2-r1"),
                        "disclosure@cdss.example",
                        List.of("/state/disclosure?release=2026Q2-r1"),
                        "auditor@cdss.example",
                        List.of("/state/audit"));
        pages.forEach(
                (who, paths) -> {
                    Web web = Demonstration.signedIn(who);
                    paths.forEach(path -> Marks.on(path, web.get(path)));
                });
    }

    @Test
    @DisplayName("each file that a county downloads, and its calendar")
    void files() throws IOException {
        Web preparer = Demonstration.signedIn("preparer@alameda.example");
        Marks.on("workbook", preparer.get("/county/workbook.csv?" + QUARTER));
        String table = preparer.get("/county/workbook.csv?" + QUARTER).body();
        String wrong = table.replaceFirst("(?m)^(PV-02,.*,)[^,]*,true", "$1twelve,true");
        HtmlForm upload = preparer.form("/county/workbook?" + QUARTER, "upload");
        byte[] sent = wrong.getBytes(StandardCharsets.UTF_8);
        preparer.press(upload, "book-upload", "file", "wrong.csv", sent);
        Marks.on("errors", preparer.get("/county/workbook-errors.csv?" + QUARTER));
        assertThat(Marks.firstSheet(preparer.bytes("/county/workbook.xlsx?" + QUARTER)))
                .contains(Marks.MARK + " Alameda");
        assertThat(Marks.firstSheet(preparer.bytes("/county/workbook.xlsx?lang=es&" + QUARTER)))
                .contains(Marks.MARCA + " ");

        HtmlForm link = preparer.form("/county/calendar", "link-form");
        Filer.go(preparer.press(link, "link"));
        Matcher feed = FEED.matcher(preparer.get("/county/calendar").body());
        assertThat(feed.find()).isTrue();
        Marks.on("calendar", new Web(PORTAL.url("")).get(feed.group(1)));
    }

    @Test
    @DisplayName("each answer to a county's own system")
    void system() {
        Web preparer = Demonstration.signedIn("preparer@alameda.example");
        HtmlForm make =
                preparer.form("/county/tokens", "make")
                        .set("name", "marks")
                        .set("days_input", "30");
        HttpResponse<String> made = preparer.press(make, "make-action");
        Matcher secret = SECRET.matcher(made.body());
        assertThat(secret.find()).isTrue();
        Web system = new Web(PORTAL.url("")).bearing(secret.group());
        String filing = "/api/v1/counties/01/periods/2026Q3/";
        List<String> paths = new ArrayList<>(List.of("submission", "template.csv", "none"));
        paths.forEach(path -> Marks.on(path, system.get(filing + path)));
    }

    @Test
    @DisplayName("each printed page, in both languages")
    void paper() {
        try (Browser anyone = Browser.at(PORTAL, Browser.WIDE)) {
            onPaper(anyone.open("/report/latest/county/fresno"), "demo", Marks.MARK);
            onPaper(anyone.open("/es/report/latest"), "demo-es", Marks.MARCA);
        }
        try (Browser staff = Browser.at(PORTAL, Browser.WIDE)) {
            staff.signIn("preparer@alameda.example", Demonstration.PASSWORD);
            staff.open("/county/receipt?period=2026Q2&revision=1");
            onPaper(staff, "demo", Marks.MARK);
        }
    }

    /** Checks that the page margins carry the mark and that the banner is printed. */
    private static void onPaper(Browser browser, String name, String mark) {
        var page = browser.page();
        page.emulateMedia(
                new com.microsoft.playwright.Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.evaluate("() => getComputedStyle(document.body).page")).isEqualTo(name);
        assertThat(page.isVisible(".sample")).isTrue();
        assertThat(
                        page.evaluate(
                                        "name => [...document.styleSheets].flatMap(s =>"
                                                + " [...s.cssRules]).filter(r => r.selectorText ==="
                                                + " name).map(r => r.cssText).join()",
                                        name)
                                .toString())
                .contains(mark);
        page.emulateMedia(
                new com.microsoft.playwright.Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.SCREEN));
    }
}
