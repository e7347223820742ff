package org.csecprogress.identity.provider.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.kernel.Problem;

/** Why somebody who comes back from an identity provider is not let in, or not linked. */
public enum ProviderRefusal {
    /** It took too long, was begun in another browser, or has been used before. */
    OLD("provider.old"),
    /** The provider does not respond, or too many are waiting for it. */
    UNREACHABLE("provider.unreachable"),
    /** The person has turned back, or the provider does not let them. */
    DENIED("provider.denied"),
    /** The answer is not what was asked for. */
    REFUSED("provider.refused"),
    /** The person is not in the group that may use the portal. */
    NO_GROUP("provider.noGroup"),
    /** No account is linked with the person. */
    UNLINKED("provider.unlinked"),
    /** The account is disabled, or of another place than the provider. */
    NOT_HERE("provider.notHere"),
    /** Another account is linked with the person, or this one with another person. */
    TAKEN("provider.taken"),
    /** No factor was shown again. */
    UNCONFIRMED("factors.unconfirmed"),
    /** Nobody gets in without a second step, and the account has none. */
    NO_FACTOR("signIn.noFactor"),
    /** Too many tries from there. */
    WAIT("secondStep.wait");

    private final String key;

    ProviderRefusal(String key) {
        this.key = key;
    }

    /** Whether it counts as a try that failed: nobody is to wait since a provider is down. */
    boolean isCounted() {
        return this == OLD || this == REFUSED;
    }

    /** Returns the sentence to show. */
    public Problem problem() {
        return Problem.of("", key);
    }

    /** Returns the name for an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the refusal of an address; empty if there is none with that name. */
    public static Optional<ProviderRefusal> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
