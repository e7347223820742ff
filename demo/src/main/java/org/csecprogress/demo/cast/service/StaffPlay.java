package org.csecprogress.demo.cast.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.proposal.service.ProposalService;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.AssignmentService.Chosen;

/**
 * Has the administrators of the demonstration invite someone and disable the account of someone who
 * left, leaves two proposals open, and has a reviewer assign the counties to the two reviewers,
 * except the last, which has no reviewer yet. Does nothing if that was done already.
 */
@ApplicationScoped
@ForEverybody
public class StaffPlay {
    private static final String TITLE = "Program Analyst";
    private static final String COLLEAGUE = "second.reviewer@cdss.example";

    /** The index, by name, of the first county of the second reviewer. */
    private static final int SHARE = 30;

    @Inject private AccountService accounts;
    @Inject private ProposalService proposals;
    @Inject private AssignmentService assignments;

    /** Invites, disables and assigns whom the demonstration has. */
    public void play(Cast cast, Counties counties) {
        invite(cast, counties);
        assign(cast, counties);
    }

    private void invite(Cast cast, Counties counties) {
        Actor admin = cast.state(Role.STATE_ADMIN);
        Actor other = cast.second(Role.STATE_ADMIN);
        decide(other, admin, preparer("new.preparer", "Renata Ibarra", "fresno", counties));
        AccountDecision left =
                decide(other, admin, preparer("former.preparer", "Owen Sato", "kern", counties));
        if (left instanceof AccountDecision.Done done) {
            accounts.disable(admin, done.accountId());
        }
        wait(cast, other, counties);
    }

    /** Has an account proposed by one and confirmed by the other. */
    private AccountDecision decide(Actor proposer, Actor admin, NewAccount wanted) {
        AccountDecision decision = proposals.propose(proposer, wanted);
        return proposals.list(admin).stream()
                .filter(line -> line.username().equals(wanted.username()))
                .findFirst()
                .map(line -> proposals.confirm(admin, line.id()))
                .orElse(decision);
    }

    /** Leaves two changes to the reader, one from a county and one for the state. */
    private void wait(Cast cast, Actor other, Counties counties) {
        CountyCode fresno = counties.bySlug("fresno").code();
        proposals.propose(
                cast.coordinator(fresno),
                new NewAccount(
                        "deputy.cws@fresno.example",
                        "Camille Duarte",
                        "Assistant Director, Child Welfare",
                        new RoleChoice("COUNTY_CERTIFIER.CWS", fresno.value())));
        proposals.propose(
                other,
                new NewAccount(
                        "third.reviewer@cdss.example",
                        "June Okada",
                        "CSEC Program Reviewer",
                        new RoleChoice(Role.STATE_REVIEWER.name(), "")));
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
        assignments.desk(reviewer).reviewers().stream()
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
