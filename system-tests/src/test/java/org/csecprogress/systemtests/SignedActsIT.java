package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.SoftApp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The acts of the story, of which each person had a passkey at hand. */
@Proves("ASVS 7.5.3")
@DisplayName("A signed act")
class SignedActsIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String FILE = "/state/signatures?chain=";
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private static Web auditor;

    @BeforeAll
    static void play() {
        Story.onShared();
        auditor = Web.signedIn(PORTAL.url(""), People.AUDITOR);
    }

    private static List<JsonElement> acts(String chain) {
        HttpResponse<String> file = auditor.get(FILE + chain);
        assertThat(file.statusCode()).as(chain).isEqualTo(200);
        return JsonParser.parseString(file.body())
                .getAsJsonObject()
                .getAsJsonArray("acts")
                .asList();
    }

    private static List<String> actions(List<JsonElement> acts) {
        return acts.stream()
                .map(act -> act.getAsJsonObject().get("action").getAsString())
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("can be checked by anyone with the auditor's file, and is held by the trail")
    void checked() throws GeneralSecurityException {
        List<JsonElement> filing = acts("filing:" + Story.FILED + "-01");
        assertThat(actions(filing)).containsExactly("CERTIFY", "APPROVE");
        List<JsonElement> release = acts("release:" + Story.FILED + "-r1");
        assertThat(actions(release)).contains("SIGN_STATISTICS", "CLEAR", "PUBLISH");
        for (List<JsonElement> acts : List.of(filing, release)) {
            for (JsonElement act : acts) {
                assertSigned(act.getAsJsonObject());
            }
        }
        String trail = auditor.get("/state/audit?chain=filing:" + Story.FILED + "-01").body();
        assertThat(trail).contains("Signed with a passkey", FILE.substring(0, 17));
        filing.forEach(
                act ->
                        assertThat(trail)
                                .contains(act.getAsJsonObject().get("digest").getAsString()));
    }

    /** As docs/guide/signed-acts.md tells it, with nothing of the portal's own. */
    private static void assertSigned(JsonObject act) throws GeneralSecurityException {
        JsonObject kept = act.getAsJsonObject("signature");
        byte[] client = bytes(kept, "clientDataJSON");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(
                KeyFactory.getInstance("EC")
                        .generatePublic(new X509EncodedKeySpec(bytes(kept, "publicKey"))));
        signature.update(bytes(kept, "authenticatorData"));
        signature.update(sha256(client));
        assertThat(signature.verify(bytes(kept, "signature"))).isTrue();
        String text = kept.get("nonce").getAsString() + "\n" + act.get("text").getAsString();
        assertThat(
                        JsonParser.parseString(new String(client, StandardCharsets.UTF_8))
                                .getAsJsonObject()
                                .get("challenge")
                                .getAsString())
                .isEqualTo(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] bytes(JsonObject kept, String part) {
        return BASE64.decode(kept.get(part).getAsString());
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    @DisplayName("is asked for beside its button, and is not done without")
    void asked() {
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.ADMIN)) {
            Page page = browser.open("/state/account?id=2").page();
            assertThat(page.locator("#link-code").count()).as("codes of who has none").isZero();
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("sign-passkey");
            // A device of somebody who closes the browser's question.
            page.evaluate(
                    "() => { navigator.credentials.get = async () => { throw new Error(); }; }");
            page.click("#link-new");
            page.waitForSelector("#links [data-part=failed]:visible");
            assertThat(page.locator("#proposed").count()).as("proposed").isZero();
            assertThat(browser.complaints()).isEmpty();
        }
        // Where a link could be sent, so that nothing else is in its way.
        Web admin = Web.signedIn(Desks.portal().url(""), People.ADMIN);
        HtmlForm form = admin.form("/state/account?id=2", "links");
        HttpResponse<String> unsigned = admin.post(form.action(), form.pressed("link-new"));
        assertThat(Filer.complaints(unsigned.body())).contains("Show your second step again");
    }

    @Test
    @DisplayName(
            "is confirmed with a code where its person has one, and the trail says the difference")
    void confirmed() {
        Web auditor = Web.signedIn(Desks.portal().url(""), People.AUDITOR);
        try (Browser browser =
                Browser.at(Desks.portal(), Browser.WIDE).signIn(People.SECOND_ADMIN)) {
            String seed = setUpApp(browser);
            Page page = browser.open("/state/account?id=2").page();
            page.fill("#link-code", "000000");
            browser.press("#link-new");
            assertThat(page.textContent("#link-code-error")).contains("not right");
            assertThat(page.locator("#proposed").count()).as("proposed").isZero();
            page.fill("#link-code", SoftApp.code(seed, Instant.now()));
            browser.press("#link-new");
            assertThat(page.locator("#proposed").count()).as("proposed").isOne();
            withdraw(browser);
            browser.open("/account");
            browser.press("#factors button[data-passkey=use]");
            page.click("#remove-app");
            page.waitForSelector("#confirm-yes:visible");
            browser.press("#confirm-yes");
        }
        assertThat(auditor.get("/state/audit?action=ACT_CONFIRMED").body())
                .contains("Confirmed with a code, not signed", People.SECOND_ADMIN.name());
    }

    /** Sets an app up with the code before the present one, which is used once. */
    private static String setUpApp(Browser browser) {
        Page page = browser.open("/account").page();
        browser.press("#factors button[data-passkey=use]");
        browser.press("#begin-app");
        String seed = page.textContent("#app code");
        page.fill("#app-code", SoftApp.code(seed, Instant.now().minusSeconds(30)));
        browser.press("#add-app");
        return seed;
    }

    /** Takes back the only proposal of the person. */
    private static void withdraw(Browser browser) {
        Page page = browser.open("/state/proposals").page();
        page.click("#proposals button[aria-label^='Withdraw']");
        page.waitForSelector("#confirm-yes:visible");
        browser.press("#confirm-yes");
        assertThat(page.textContent("main")).contains("No change waits.");
    }
}
