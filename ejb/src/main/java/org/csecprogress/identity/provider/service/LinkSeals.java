package org.csecprogress.identity.provider.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.kernel.service.Keys;

/** Makes links, and knows those that it has made. */
@ApplicationScoped
class LinkSeals {
    @Inject private Keys keys;

    /**
     * Returns the digest by which a person is looked up: only the issuer and the claim make a key
     * one person's, so another issuer under the old name finds nobody.
     */
    String person(NamedPerson person) {
        Provider provider = person.provider();
        return keys.sign(
                "provider person " + provider.id(),
                provider.issuer() + "\n" + provider.key() + "\n" + person.key());
    }

    /** Returns a new link. */
    ProviderLink link(long accountId, NamedPerson person, Instant now) {
        String digest = person(person);
        String provider = person.provider().id();
        return new ProviderLink(
                accountId, provider, digest, seal(accountId, provider, digest), now);
    }

    /** Whether it is ours: nobody makes one, or moves one to another account, in the database. */
    boolean isOurs(ProviderLink link) {
        return seal(link.accountId(), link.provider(), link.person()).equals(link.seal());
    }

    private String seal(long accountId, String provider, String person) {
        return keys.sign("provider link", accountId + " " + provider + " " + person);
    }
}
