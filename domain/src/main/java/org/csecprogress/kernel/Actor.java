package org.csecprogress.kernel;

import java.util.Optional;
import java.util.Set;

/**
 * The account that acts, with its permissions. Every look-up and action takes one; an actor without
 * a matching grant finds nothing.
 *
 * @param accountId key of the account; 0 for nobody
 * @param name name in histories
 * @param grants the account's memberships
 */
public record Actor(long accountId, String name, Set<Grant> grants) {
    /** Someone who has not signed in and may do nothing. */
    public static final Actor NOBODY = new Actor(0, "", Set.of());

    /**
     * One membership.
     *
     * @param role the role
     * @param county the county, or null for a state role
     * @param agency the certifier's agency, or null for every other role
     */
    public record Grant(Role role, CountyCode county, Agency agency) {
        public Grant {
            if (role.isCounty() == (county == null)) {
                throw new IllegalArgumentException(role + " with county " + county);
            }
            if ((role == Role.COUNTY_CERTIFIER) == (agency == null)) {
                throw new IllegalArgumentException(role + " with agency " + agency);
            }
        }
    }

    public Actor {
        grants = Set.copyOf(grants);
    }

    /** Whether the actor holds the state role. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the actor holds the role for that county. */
    public boolean has(Role role, CountyCode county) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && county.equals(grant.county()));
    }

    /** Whether the actor works for the county. */
    public boolean worksFor(CountyCode county) {
        return grants.stream().anyMatch(grant -> county.equals(grant.county()));
    }

    /** Whether the actor prepares or certifies filings. */
    public boolean files() {
        return has(Role.COUNTY_PREPARER) || has(Role.COUNTY_CERTIFIER);
    }

    /** Whether the actor signs releases. */
    public boolean isSignatory() {
        return grants.stream().anyMatch(grant -> grant.role().isSignatory());
    }

    /** Whether the actor has any state role. */
    public boolean worksForState() {
        return grants.stream().anyMatch(grant -> grant.county() == null);
    }

    /** Returns the agency for which the actor certifies in the county. */
    public Optional<Agency> certifiesFor(CountyCode county) {
        return grants.stream()
                .filter(grant -> grant.role() == Role.COUNTY_CERTIFIER)
                .filter(grant -> county.equals(grant.county()))
                .map(Grant::agency)
                .findFirst();
    }

    /** Returns the actor's county, if there is exactly one. */
    public Optional<CountyCode> county() {
        var counties =
                grants.stream().map(Grant::county).filter(c -> c != null).distinct().toList();
        return counties.size() == 1 ? Optional.of(counties.get(0)) : Optional.empty();
    }
}
