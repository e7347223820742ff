package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.csecprogress.identity.factor.service.FactorSetUp;
import org.csecprogress.kernel.service.Sealing;

/** Seals what an invited person has chosen until the account is whole. */
@ApplicationScoped
class Enrolments {
    private static final String PURPOSE = "enrolment";
    private static final Duration VALID = Duration.ofMinutes(30);

    /** It belongs to a link, which it names itself, and to no account. */
    private static final long NOBODY = 0;

    @Inject private Sealing sealing;
    @Inject private Hashing hashing;
    @Inject private HashSlots slots;
    @Inject private FactorSetUp factors;
    private final Clock clock = Clock.systemUTC();

    /**
     * Returns the sealed choice of a password, with a seed for an app; empty if too many passwords
     * are hashed just now.
     */
    Optional<String> sealed(String token, String password) {
        return slots.run(false, () -> hashing.of(password.toCharArray()))
                .map(
                        hash ->
                                new Enrolment(
                                        token, hash, factors.secret(), clock.instant().plus(VALID)))
                .map(Enrolment::text)
                .map(text -> sealing.seal(PURPOSE, NOBODY, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens a sealed choice; empty if it is not ours, or too old. */
    Optional<Enrolment> open(String sealed) {
        return sealing.open(PURPOSE, NOBODY, sealed)
                .map(bytes -> Enrolment.of(new String(bytes, StandardCharsets.UTF_8)))
                .filter(enrolment -> enrolment.until().isAfter(clock.instant()));
    }
}
