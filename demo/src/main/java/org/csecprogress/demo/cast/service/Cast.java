package org.csecprogress.demo.cast.service;

import java.util.Map;
import java.util.Optional;
import org.csecprogress.demo.DemoAccount;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * The accounts that act in the demonstration, by role.
 *
 * @param players the accounts, by grant
 * @param seconds the second person of the roles that two people have
 */
public record Cast(Map<Actor.Grant, Player> players, Map<Role, Actor> seconds) {
    /** An account with its actor. */
    public record Player(DemoAccount account, Actor actor) {}

    public Cast {
        players = Map.copyOf(players);
        seconds = Map.copyOf(seconds);
    }

    private Player of(Role role, CountyCode county, Agency agency) {
        return Optional.ofNullable(players.get(new Actor.Grant(role, county, agency)))
                .orElseThrow(() -> new IllegalStateException("nobody plays " + role));
    }

    /** Returns who prepares for the county. */
    public Player preparer(CountyCode county) {
        return of(Role.COUNTY_PREPARER, county, null);
    }

    /** Returns who certifies for the agency of the county. */
    public Player certifier(CountyCode county, Agency agency) {
        return of(Role.COUNTY_CERTIFIER, county, agency);
    }

    /** Returns the actor with a role at the state. */
    public Actor state(Role role) {
        return of(role, null, null).actor();
    }

    /** Returns the second of the two reviewers, who enters filings that come on paper. */
    public Actor colleague() {
        return second(Role.STATE_REVIEWER);
    }

    /** Returns the second person with a role at the state. */
    public Actor second(Role role) {
        return Optional.ofNullable(seconds.get(role))
                .orElseThrow(() -> new IllegalStateException("nobody else plays " + role));
    }

    /** Returns who coordinates the accounts of the county. */
    public Actor coordinator(CountyCode county) {
        return of(Role.COUNTY_COORDINATOR, county, null).actor();
    }
}
