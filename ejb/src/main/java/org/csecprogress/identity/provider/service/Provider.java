package org.csecprogress.identity.provider.service;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/**
 * An identity provider, as the settings describe it.
 *
 * @param id its short name
 * @param name as people know it
 * @param issuer its address, which its tokens name
 * @param client by which it knows the portal
 * @param secret with which the portal shows that
 * @param key the claim that names a person for good
 * @param group of which a person has to be a member; empty if everybody may sign in
 * @param groups the claim with a person's groups
 * @param county whose people it may sign in; empty for all accounts
 * @param strong the methods or classes of a sign-in that make up for the portal's second step
 */
record Provider(
        String id,
        String name,
        Issuer issuer,
        ClientID client,
        Secret secret,
        String key,
        Optional<String> group,
        String groups,
        Optional<CountyCode> county,
        Set<String> strong) {
    Provider {
        strong = Set.copyOf(strong);
    }

    /** Whether it may sign in somebody with these roles: one of a county has no say elsewhere. */
    boolean isFor(Set<Actor.Grant> grants) {
        return county.isEmpty() || (!grants.isEmpty() && grants.stream().allMatch(this::isThere));
    }

    private boolean isThere(Actor.Grant grant) {
        return county.filter(place -> place.equals(grant.county())).isPresent();
    }

    /** Returns a line for the log, by which a mistyped setting is seen. */
    String described() {
        return "identity provider "
                + this
                + ": opens accounts of "
                + county.map(place -> "county " + place).orElse("all counties and the state")
                + ", for "
                + group.map(name -> "the group " + name).orElse("everybody there")
                + ", known by "
                + key
                + "; as a second step it counts "
                + (strong.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(strong)));
    }

    /** A record would show the secret in its text. */
    @Override
    public String toString() {
        return id + " at " + issuer;
    }
}
