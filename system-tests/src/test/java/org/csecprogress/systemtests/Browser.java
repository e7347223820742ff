package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person's browser. Closing it fails if its console said anything or a request failed. */
final class Browser implements AutoCloseable {
    /** The two widths, in CSS pixels, that the pages are designed for. */
    static final int WIDE = 1280;

    static final int NARROW = 375;

    /**
     * The screens: a small phone (also a desktop at 400% zoom), a phone on its side, a tablet, a
     * desktop and a very wide screen. Each build checks the two for which the style sheet has its
     * own layouts; at night the system property {@code csec.screens} asks for all of them.
     */
    static final List<Size> SIZES =
            Stream.of(
                            new Size(320, 640, true),
                            new Size(667, 375, false),
                            new Size(768, 1024, false),
                            new Size(WIDE, 900, true),
                            new Size(3840, 2160, false))
                    .filter(size -> size.own() || Integer.getInteger("csec.screens", 2) > 2)
                    .toList();

    /**
     * A screen, in CSS pixels.
     *
     * @param own whether the style sheet has its own layout for it: the narrowest and the widest
     */
    record Size(int width, int height, boolean own) {}

    /** The error of a request that was cancelled because its page was left; it is harmless. */
    private static final String ABANDONED = "net::ERR_ABORTED";

    /** Stands for a device: it answers with a passkey in software, without asking anybody. */
    private static final String SOFT_PASSKEY =
            """
            navigator.credentials.get = async ({ publicKey }) => {
              const text = btoa(String.fromCharCode(...new Uint8Array(publicKey.challenge)))
                .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
              const bytes = (part) => Uint8Array.from(
                atob(part.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0)).buffer;
              const answer = JSON.parse(await window.softPasskey(text, publicKey.rpId));
              const parts = Object.entries(answer.response).map(([name, part]) => [name, bytes(part)]);
              return { ...answer, rawId: bytes(answer.rawId), response: Object.fromEntries(parts) };
            };
            """;

    private static final Playwright PLAYWRIGHT =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    private People.Person owner;

    /** Returns Chromium without its windows, where installed, for half of the processors' time. */
    private static Path executable() {
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.exists(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    private static com.microsoft.playwright.Browser launch() {
        com.microsoft.playwright.Browser browser =
                PLAYWRIGHT
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return browser;
    }

    private Browser(String base, int width, boolean script) {
        this.base = base;
        context =
                CHROMIUM.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setJavaScriptEnabled(script)
                                // No authority signs the certificates that tests make.
                                .setIgnoreHTTPSErrors(true)
                                .setLocale("en-US"));
        context.setDefaultTimeout(Patience.millis(Patience.PAGE));
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequestFailed(
                request -> {
                    if (!ABANDONED.equals(request.failure())) {
                        complaints.add("request: " + request.url() + " " + request.failure());
                    }
                });
        page.onResponse(
                response -> {
                    if (response.status() >= 400) {
                        complaints.add("answer: " + response.url() + " " + response.status());
                    }
                });
    }

    static Browser at(Portal portal, int width) {
        return at(portal.url(""), width);
    }

    /** Returns a browser that opens the portal at another address than its own. */
    static Browser at(String base, int width) {
        return new Browser(base, width, true);
    }

    static Browser withoutScript(Portal portal) {
        return new Browser(portal.url(""), WIDE, false);
    }

    Page page() {
        return page;
    }

    Browser open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Signs somebody in by the passkey alone, who has it at hand from then on. */
    Browser signIn(People.Person person) {
        if (owner == null) {
            context.exposeFunction(
                    "softPasskey",
                    asked -> Passkeys.signed(owner, (String) asked[0], (String) asked[1], base));
            context.addInitScript(SOFT_PASSKEY);
        }
        owner = person;
        OwnDevices.take(base, person.username(), context);
        open("/sign-in").showPasskey(person);
        OwnDevices.keep(base, person.username(), context);
        return this;
    }

    /** Answers the page that asks for a passkey, as if a device had, and waits for the next one. */
    Browser showPasskey(People.Person person) {
        page.evaluate(
                """
                answer => {
                  const field = document.querySelector('#passkey [data-part=answer]');
                  field.value = answer;
                  field.form.submit();
                }
                """,
                Passkeys.answer(person, page.content(), base));
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Signs out, and waits for the page that says so. */
    Browser signOut() {
        page.waitForResponse(
                answer -> answer.url().endsWith("/sign-out"),
                () -> page.locator("form[action='/sign-out'] button").first().click());
        page.waitForLoadState();
        return this;
    }

    /** Signs somebody of the demonstration in, by a password alone. */
    Browser signIn(String username, String password) {
        open("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return this;
    }

    /** Does something that sends an Ajax request, and waits until the page shows the answer. */
    Browser send(Runnable act) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), act);
        page.waitForCondition(() -> (Boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        return this;
    }

    /** Presses what sends an Ajax request, and waits until the page shows the answer. */
    Browser press(String selector) {
        return send(() -> page.locator(selector).click());
    }

    /** Returns the messages of the console and the failed requests so far. */
    List<String> complaints() {
        return complaints;
    }

    /**
     * Returns axe for the current page, reporting violations only, because describing the passes
     * takes longer than the check. Legacy mode is enough: no page has frames of other origins.
     */
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    /** Fails unless axe finds nothing against WCAG 2.2 A and AA and its best practices. */
    Browser assertAccessible() {
        List<Rule> violations =
                axe().withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
        return this;
    }

    /**
     * Fails if targets are too small or the keyboard can't reach what scrolls. Only these two rules
     * depend on the screen.
     */
    Browser assertReachable() {
        List<Rule> violations =
                axe().withRules(List.of("target-size", "scrollable-region-focusable"))
                        .analyze()
                        .getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        return this;
    }

    /** Fails unless the current page is accessible and fits each screen. */
    Browser assertFits() {
        assertAccessible();
        SIZES.forEach(size -> on(size).assertReachable().assertNoSidewaysScroll());
        return this;
    }

    /** Shows the current page on another screen. */
    Browser on(Size size) {
        page.setViewportSize(size.width(), size.height());
        return this;
    }

    /** Fails if the page can be scrolled sideways. */
    Browser assertNoSidewaysScroll() {
        Object wider =
                page.evaluate(
                        "document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth");
        assertThat(wider)
                .as("sideways scroll on %s, %d wide", page.url(), page.viewportSize().width)
                .isEqualTo(false);
        return this;
    }

    /** Takes a screenshot of the whole page for people to look at, if the run asks for pictures. */
    Browser screenshot(String name) {
        return picture(name, true);
    }

    /** Takes a screenshot of the visible part of the page, if the run asks for pictures. */
    Browser screen(String name) {
        return picture(name, false);
    }

    private Browser picture(String name, boolean isWhole) {
        if (Boolean.getBoolean("csec.screenshots")) {
            Path file = Path.of(System.getProperty("csec.work"), "screenshots", name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(isWhole));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("console").isEmpty();
    }
}
