package org.csecprogress.demo.service;

import java.util.Map;
import java.util.Optional;
import org.csecprogress.demo.DemoAccount;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * Everyone who acts in the demonstration, with what they may do.
 *
 * @param players the accounts, by grant
 * @param colleague the other one of the two reviewers, who enters what comes on paper
 */
record Cast(Map<Actor.Grant, Player> players, Actor colleague) {
    /** Someone. */
    record Player(DemoAccount account, Actor actor) {}

    Cast {
        players = Map.copyOf(players);
    }

    private Player of(Role role, CountyCode county, Agency agency) {
        return Optional.ofNullable(players.get(new Actor.Grant(role, county, agency)))
                .orElseThrow(() -> new IllegalStateException("nobody plays " + role));
    }

    Player preparer(CountyCode county) {
        return of(Role.COUNTY_PREPARER, county, null);
    }

    Player certifier(CountyCode county, Agency agency) {
        return of(Role.COUNTY_CERTIFIER, county, agency);
    }

    /** Returns the actor who has that role at the state. */
    Actor state(Role role) {
        return of(role, null, null).actor();
    }
}
