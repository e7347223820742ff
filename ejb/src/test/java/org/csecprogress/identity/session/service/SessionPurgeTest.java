package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how long is kept who signed in where. */
@DisplayName("What the sign-in keeps")
class SessionPurgeTest {
    private static final Device DEVICE = new Device("a device");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T17:00:00Z"));
    private final Account account = anAccount().into(portal);

    private static Instant ago(Duration time) {
        return Instant.now().minus(time);
    }

    private <T> List<String> left(Class<T> type, String field) {
        return portal.memory().all(type).map(each -> Memory.<String>value(each, field)).toList();
    }

    @Test
    @DisplayName("is forgotten: failures after a day, sessions after 90, devices after a year")
    void forgotten() {
        Duration less = Duration.ofMinutes(1).negated();
        for (String name : List.of("young", "old")) {
            Duration more = name.equals("old") ? Duration.ofMinutes(1) : less;
            portal.memory().add(new SignInFailure(name, ago(Duration.ofDays(1).plus(more))));
            portal.memory()
                    .add(
                            new AccountSession(
                                    account, name, DEVICE, ago(Duration.ofDays(90).plus(more))));
            portal.memory()
                    .add(
                            new KnownDevice(
                                    account.id(),
                                    name,
                                    DEVICE,
                                    ago(Duration.ofDays(365).plus(more))));
        }
        portal.bean(SessionPurge.class).forget();
        assertThat(left(SignInFailure.class, "subject")).containsExactly("young");
        assertThat(left(AccountSession.class, "secretHash")).containsExactly("young");
        assertThat(left(KnownDevice.class, "secretHash")).containsExactly("young");
    }
}
