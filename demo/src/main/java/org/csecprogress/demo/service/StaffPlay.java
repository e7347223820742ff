package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Has the administrator of the demonstration invite someone and disable the account of someone who
 * left. If the accounts exist already, the service refuses and nothing happens.
 */
@ApplicationScoped
@ForEverybody
class StaffPlay {
    private static final String TITLE = "Program Analyst";

    @Inject private AccountService accounts;

    void play(Cast cast, Counties counties) {
        Actor admin = cast.state(Role.STATE_ADMIN);
        accounts.create(admin, preparer("new.preparer", "Renata Ibarra", "fresno", counties));
        AccountDecision left =
                accounts.create(admin, preparer("former.preparer", "Owen Sato", "kern", counties));
        if (left instanceof AccountDecision.Done done) {
            accounts.disable(admin, done.accountId());
        }
    }

    private static NewAccount preparer(String who, String name, String slug, Counties counties) {
        RoleChoice role =
                new RoleChoice(Role.COUNTY_PREPARER.name(), counties.bySlug(slug).code().value());
        return new NewAccount(who + "@" + slug + ".example", name, TITLE, role);
    }
}
