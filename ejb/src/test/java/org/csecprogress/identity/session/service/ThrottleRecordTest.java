package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.service.AuditRecorder;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.Device;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how the tries that had to wait get into the audit trail. */
@DisplayName("Tries to sign in that had to wait")
class ThrottleRecordTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final String NAME = "m.alvarez@x.example";

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(Pbkdf2PasswordHash.class, new PasswordHashes())
                    .set("csec.profile", "demo")
                    .observed(AuditRecorder.class);
    private final SignInService signIn = portal.bean(SignInService.class);
    private final ThrottleTimer timer = portal.bean(ThrottleTimer.class);
    private final Account account =
            anAccount()
                    .username(NAME)
                    .password(signIn.hashOf("nine lanterns on the pier".toCharArray()))
                    .into(portal);

    private void tryOften(String name, int often) {
        IntStream.range(0, often)
                .forEach(
                        each ->
                                signIn.signIn(
                                        new SignInTry(
                                                name,
                                                "guessed",
                                                new SignInPlace(
                                                        "203.0.113." + each,
                                                        "",
                                                        new Device("a browser")))));
    }

    private List<String> waited(String chain) {
        return portal.bean(AuditEntries.class).ofChain(chain).stream()
                .filter(entry -> entry.action().equals("SIGN_IN_THROTTLED"))
                .map(AuditEntry::detail)
                .toList();
    }

    private String chain() {
        return "account:" + account.id();
    }

    @Test
    @DisplayName("are one entry an hour and account, however many they were")
    void ofAnAccount() {
        tryOften(NAME, 200);
        assertThat(waited(chain())).as("nothing is written while they come").isEmpty();
        timer.write();
        assertThat(waited(chain())).containsExactly("195");
        timer.write();
        assertThat(waited(chain())).hasSize(1);
        tryOften(NAME, 3);
        timer.write();
        assertThat(waited(chain())).containsExactly("195", "3");
    }

    @Test
    @DisplayName("of names without an account are one entry in all")
    void ofStrangers() {
        IntStream.range(0, 20).forEach(each -> tryOften("nobody" + each + "@x.example", 7));
        timer.write();
        assertThat(waited("sign-in")).containsExactly("40");
        assertThat(waited(chain())).isEmpty();
    }

    @Test
    @DisplayName("that come while others are written down are written the next time")
    void meanwhile() {
        tryOften(NAME, 7);
        ThrottledTries tries = portal.bean(ThrottledTries.class);
        var counted = tries.counted();
        tryOften(NAME, 1);
        tries.forget(counted);
        timer.write();
        assertThat(waited(chain())).containsExactly("1");
    }
}
