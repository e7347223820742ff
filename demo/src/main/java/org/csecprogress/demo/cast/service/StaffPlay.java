package org.csecprogress.demo.cast.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.AssignmentService.Chosen;

/**
 * Has the administrator of the demonstration invite someone and disable the account of someone who
 * left, and a reviewer assign the counties to the two reviewers, except the last, which has no
 * reviewer yet. Does nothing if that was done already.
 */
@ApplicationScoped
@ForEverybody
public class StaffPlay {
    private static final String TITLE = "Program Analyst";
    private static final String COLLEAGUE = "second.reviewer@cdss.example";

    /** The index, by name, of the first county of the second reviewer. */
    private static final int SHARE = 30;

    @Inject private AccountService accounts;
    @Inject private AssignmentService assignments;

    /** Invites, disables and assigns whom the demonstration has. */
    public void play(Cast cast, Counties counties) {
        invite(cast, counties);
        assign(cast, counties);
    }

    private void invite(Cast cast, Counties counties) {
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

    private void assign(Cast cast, Counties counties) {
        Actor reviewer = cast.state(Role.STATE_REVIEWER);
        List<Chosen> all =
                counties.all().stream().map(county -> new Chosen(county.code(), 0)).toList();
        assignments.assign(reviewer, all.subList(0, SHARE), reviewer.accountId());
        assignments.reviewers(reviewer).stream()
                .filter(one -> one.mail().equals(COLLEAGUE))
                .findFirst()
                .ifPresent(
                        colleague ->
                                assignments.assign(
                                        reviewer,
                                        all.subList(SHARE, all.size() - 1),
                                        colleague.id()));
    }
}
