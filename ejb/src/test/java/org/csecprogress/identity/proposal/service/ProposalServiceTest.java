package org.csecprogress.identity.proposal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.ProposalActs;
import org.csecprogress.identity.proposal.ProposalKind;
import org.csecprogress.identity.proposal.ProposalLine;
import org.csecprogress.identity.proposal.ProposalMoved;
import org.csecprogress.identity.proposal.ProposalMoved.Step;
import org.csecprogress.identity.proposal.ProposalRules;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.InvitationLinks;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies that nobody gives access alone. */
@DisplayName("A change of an account")
class ProposalServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final RoleChoice PREPARES = new RoleChoice("COUNTY_PREPARER", "58");
    private static final RoleChoice REVIEWS = new RoleChoice("STATE_REVIEWER", "");
    private static final String ADDRESS = "m.alvarez@x.example";
    private static final Actor COORDINATOR = Staff.coordinator(YUBA);

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(Pbkdf2PasswordHash.class, new PasswordHashes())
                    .set("csec.mail.host", "mail.example");
    private final ProposalService service = portal.bean(ProposalService.class);
    private final DueProposals due = portal.bean(DueProposals.class);
    private final Account admin = anAccount().of(Staff.ADMIN).into(portal);
    private final Account other = anAccount().of(Staff.OTHER_ADMIN).into(portal);
    private final Account coordinator = anAccount().of(COORDINATOR).into(portal);
    private final Account preparer = anAccount().of(Staff.preparer(YUBA)).into(portal);

    private static NewAccount wanted(RoleChoice role) {
        return new NewAccount(" M.Alvarez@x.example ", " M. Alvarez ", "Analyst", role);
    }

    private static AccountDecision refused(String field, String key) {
        return new AccountDecision.Refused(List.of(Problem.of(field, key)));
    }

    private void assertProposed(AccountDecision decision) {
        assertThat(decision).isEqualTo(new AccountDecision.Proposed());
    }

    /** Returns the key of the only proposal. */
    private long open() {
        List<ProposalLine> lines = service.list(Staff.ADMIN);
        assertThat(lines).hasSize(1);
        return lines.get(0).id();
    }

    private Optional<Account> made() {
        return portal.bean(Accounts.class).named(ADDRESS);
    }

    private List<Step> steps() {
        return portal.events().of(ProposalMoved.class).stream().map(ProposalMoved::step).toList();
    }

    private Instant confirmed(long id) {
        Instant before = Instant.now();
        AccountDecision decision = service.confirm(Staff.OTHER_ADMIN, id);
        Instant opens = ((AccountDecision.Coming) decision).opens();
        assertThat(opens)
                .isBetween(before.plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        return opens;
    }

    @Test
    @DisplayName("to a new one of a county is made once a second administrator has confirmed it")
    void ofCounty() {
        assertProposed(service.propose(Staff.ADMIN, wanted(PREPARES)));
        assertThat(made()).as("nothing is made by one person").isEmpty();
        AccountDecision decision = service.confirm(Staff.OTHER_ADMIN, open());
        Account made = made().orElseThrow();
        assertThat(decision).isEqualTo(new AccountDecision.Done(made.id()));
        assertThat(made.name()).isEqualTo("M. Alvarez");
        assertThat(made.title()).isEqualTo("Analyst");
        assertThat(made.isPasswordChosen()).isFalse();
        assertThat(made.grants()).containsExactly(PREPARES.grant());
        assertThat(portal.bean(InvitationLinks.class).path(made.id())).isPresent();
        assertThat(service.list(Staff.ADMIN)).isEmpty();
        String said = "NEW COUNTY_PREPARER 58";
        assertThat(portal.events().all())
                .containsExactly(
                        moved(Staff.ADMIN, Step.PROPOSED, said),
                        moved(Staff.OTHER_ADMIN, Step.CONFIRMED, said),
                        by(Kind.ACCOUNT_CREATED, made, "proposed by account 8"),
                        by(Kind.ROLE_GRANTED, made, "COUNTY_PREPARER 58"),
                        by(Kind.INVITED, made, ""));
        assertThat(portal.events().of(ProposalMoved.class).get(1).chain())
                .as("where there is no account yet, in the proposer's chain")
                .isEqualTo("account:8");
    }

    private static ProposalMoved moved(Actor actor, Step step, String said) {
        return new ProposalMoved(
                actor, step, Optional.empty(), 8, said, "M. Alvarez", Optional.empty(), NOW);
    }

    private static AccountEvent by(Kind kind, Account account, String subject) {
        Actor confirmer = new Actor(10, Staff.OTHER_ADMIN.name(), Set.of());
        return AccountEvent.by(confirmer, kind, account, subject, NOW);
    }

    @Test
    @DisplayName("takes a second factor of each of the two people, and else is nothing")
    void confirmedByBoth() {
        portal.acts().refuse();
        AccountDecision refused = AccountDecision.refused(Unasked.REFUSAL);
        assertThat(service.propose(Staff.ADMIN, wanted(PREPARES))).isEqualTo(refused);
        assertThat(service.proposeLink(Staff.ADMIN, preparer.id())).isEqualTo(refused);
        assertThat(service.list(Staff.ADMIN)).isEmpty();
        assertThat(portal.acts().asked())
                .containsExactly(
                        ProposalActs.proposing(ProposalKind.NEW, Optional.empty(), 8),
                        ProposalActs.proposing(ProposalKind.LINK, Optional.of(preparer.id()), 8));
    }

    @Test
    @DisplayName(
            "is confirmed with a second factor for all of it, and its address is only a digest")
    void confirmation() {
        assertProposed(service.propose(Staff.ADMIN, wanted(REVIEWS)));
        ProposalLine line = service.list(Staff.OTHER_ADMIN).get(0);
        portal.acts().refuse();
        assertThat(service.confirm(Staff.OTHER_ADMIN, line.id()))
                .isEqualTo(AccountDecision.refused(Unasked.REFUSAL));
        assertThat(made()).isEmpty();
        assertThat(service.list(Staff.OTHER_ADMIN).get(0).opens()).isNull();
        assertThat(portal.acts().asked()).containsExactly(line.confirming());
        assertThat(line.confirming().shown())
                .startsWith("NEW STATE_REVIEWER for a new account proposed by account 8 at ")
                .endsWith(", name M. Alvarez")
                .doesNotContain(ADDRESS)
                .doesNotContain("Analyst");
    }

    @Test
    @DisplayName("to a new one of the state waits a day, in which it can be refused")
    void ofState() {
        assertProposed(service.propose(Staff.ADMIN, wanted(REVIEWS)));
        long id = open();
        Instant opens = confirmed(id);
        due.settle(id, opens.minusMillis(1));
        assertThat(made()).isEmpty();
        assertThat(due.due(opens.minusMillis(1))).isEmpty();
        assertThat(due.due(opens)).containsExactly(id);
        due.settle(id, opens);
        assertThat(made().orElseThrow().grants()).containsExactly(REVIEWS.grant());
        due.settle(id, opens);
        assertThat(portal.memory().all(Invitation.class)).as("once").hasSize(1);
    }

    @Test
    @Proves("ASVS 2.3.5")
    @DisplayName("is confirmed neither by its proposer nor by its owner, and only once")
    void notByOneself() {
        service.propose(Staff.ADMIN, wanted(REVIEWS));
        long id = open();
        assertThat(service.confirm(Staff.ADMIN, id)).isEqualTo(refused("", "proposal.own"));
        confirmed(id);
        assertThat(service.confirm(Staff.OTHER_ADMIN, id))
                .isEqualTo(refused("", "proposal.confirmed"));
        service.refuse(Staff.ADMIN, id);
        assertProposed(service.proposeLink(Staff.ADMIN, other.id()));
        assertThat(service.confirm(Staff.OTHER_ADMIN, open()))
                .isEqualTo(refused("", "proposal.aboutYou"));
        assertThat(portal.memory().all(Invitation.class)).isEmpty();
        assertThat(service.confirm(Staff.OTHER_ADMIN, 4711))
                .isEqualTo(refused("", "proposal.gone"));
    }

    @Test
    @DisplayName("is proposed by nobody for themselves, nor by a coordinator for another county")
    void notForOthers() {
        for (Actor each : List.of(Staff.ADMIN, COORDINATOR)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> service.proposeLink(each, each.accountId()));
        }
        for (long id : new long[] {admin.id(), 4711}) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> service.proposeLink(COORDINATOR, id));
        }
        Actor elsewhere = Staff.coordinator(Staff.county("Sutter"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.proposeEnabling(elsewhere, preparer.id()));
        AccountDecision notYours = refused("role", "proposal.notYours");
        assertThat(service.propose(COORDINATOR, wanted(REVIEWS))).isEqualTo(notYours);
        assertThat(service.propose(elsewhere, wanted(PREPARES))).isEqualTo(notYours);
        assertThat(service.list(Staff.ADMIN)).isEmpty();
    }

    @Test
    @DisplayName("in a county is proposed by its coordinator, and an administrator confirms it")
    void byCoordinator() {
        assertProposed(service.propose(COORDINATOR, wanted(PREPARES)));
        assertThat(service.list(COORDINATOR)).hasSize(1).allMatch(ProposalLine::isOwn);
        assertThat(service.list(Staff.preparer(YUBA))).isEmpty();
        long id = open();
        coordinator.revoke(COORDINATOR.grants().iterator().next());
        assertThat(service.confirm(Staff.ADMIN, id)).isEqualTo(refused("", "proposal.proposer"));
        coordinator.grant(COORDINATOR.grants().iterator().next());
        assertThat(service.confirm(Staff.ADMIN, id)).isInstanceOf(AccountDecision.Done.class);
        assertThat(made()).isPresent();
    }

    @Test
    @DisplayName("that gives a link at once to who never began, and after a day to everybody else")
    void links() {
        Account begun = anAccount().username("b@x.example").invited().into(portal);
        service.proposeLink(Staff.ADMIN, begun.id());
        assertThat(service.confirm(Staff.OTHER_ADMIN, open()))
                .isEqualTo(new AccountDecision.Done(begun.id()));
        service.proposeLink(Staff.ADMIN, preparer.id());
        long id = open();
        Instant opens = confirmed(id);
        ProposalMoved told = portal.events().of(ProposalMoved.class).get(3);
        assertThat(told.chain()).isEqualTo("account:1581");
        assertThat(told.toldFor()).contains(opens);
        assertThat(portal.bean(InvitationLinks.class).path(preparer.id())).isEmpty();
        due.settle(id, opens);
        assertThat(portal.bean(InvitationLinks.class).path(preparer.id())).isPresent();
    }

    @Test
    @DisplayName("enables an account at once, or after a day if it has a role of the state")
    void enabled() {
        Account reviewer = anAccount().of(Staff.REVIEWER).disabled().into(portal);
        assertThat(service.proposeEnabling(Staff.ADMIN, preparer.id()))
                .isEqualTo(refused("", "account.isEnabled"));
        preparer.disable(NOW);
        assertProposed(service.proposeEnabling(Staff.ADMIN, preparer.id()));
        assertThat(service.confirm(Staff.OTHER_ADMIN, open()))
                .isEqualTo(new AccountDecision.Done(preparer.id()));
        assertThat(preparer.isDisabled()).isFalse();
        assertThat(portal.events().of(ProposalMoved.class).get(1).toldFor())
                .as("its owner is told, though it is at once")
                .isPresent();
        service.proposeEnabling(Staff.ADMIN, reviewer.id());
        long id = open();
        Instant opens = confirmed(id);
        assertThat(reviewer.isDisabled()).isTrue();
        due.settle(id, opens);
        assertThat(reviewer.isDisabled()).isFalse();
    }

    @Test
    @DisplayName("is refused by any administrator, its proposer or the owner, confirmed or not")
    void refusedBy() {
        for (Actor each : List.of(Staff.ADMIN, Staff.OTHER_ADMIN, Staff.preparer(YUBA))) {
            service.proposeLink(Staff.ADMIN, preparer.id());
            long id = open();
            Instant opens = confirmed(id);
            assertThat(service.refuse(Staff.REVIEWER, id)).isEqualTo(refused("", "proposal.gone"));
            assertThat(service.refuse(each, id)).isEqualTo(new AccountDecision.Done(preparer.id()));
            due.settle(id, opens);
            assertThat(service.refuse(each, id)).isEqualTo(refused("", "proposal.gone"));
        }
        assertThat(portal.memory().all(Invitation.class)).isEmpty();
        assertThat(steps()).filteredOn(Step.REFUSED::equals).hasSize(3);
    }

    @Test
    @DisplayName("is dropped if one of the two loses the office before its day")
    void dropped() {
        for (Account lost : List.of(admin, other)) {
            service.proposeLink(Staff.ADMIN, preparer.id());
            long id = open();
            Instant opens = confirmed(id);
            lost.disable(NOW);
            due.settle(id, opens);
            lost.enable();
        }
        assertThat(portal.memory().all(Invitation.class)).isEmpty();
        assertThat(steps()).filteredOn(Step.DROPPED::equals).hasSize(2);
    }

    @Test
    @DisplayName("is dropped if something else is in its way by then, or nobody confirms it")
    void overtaken() {
        service.proposeLink(Staff.ADMIN, preparer.id());
        long id = open();
        Instant opens = confirmed(id);
        preparer.disable(NOW);
        due.settle(id, opens);
        service.propose(Staff.ADMIN, wanted(REVIEWS));
        long unconfirmed = open();
        Instant late = Instant.now().plus(AccountProposal.OPEN);
        assertThat(due.due(late.minusSeconds(60))).isEmpty();
        assertThat(due.due(late.plusSeconds(1))).containsExactly(unconfirmed);
        due.settle(unconfirmed, late.plusSeconds(1));
        assertThat(service.list(Staff.ADMIN)).isEmpty();
        assertThat(steps()).filteredOn(Step.DROPPED::equals).hasSize(2);
        assertThat(made()).isEmpty();
    }

    @Test
    @DisplayName("is proposed once, with details that can be stored, to a name that is free")
    void wrong() {
        service.propose(Staff.ADMIN, wanted(PREPARES));
        assertThat(service.propose(Staff.OTHER_ADMIN, wanted(REVIEWS)))
                .isEqualTo(refused("", "proposal.open"));
        assertThat(
                        service.propose(
                                Staff.ADMIN,
                                new NewAccount("x", "N", "T", new RoleChoice("KING", ""))))
                .isEqualTo(
                        new AccountDecision.Refused(
                                List.of(
                                        Problem.of("username", "account.username.format"),
                                        Problem.of("role", "account.role.missing"))));
        assertThat(
                        service.propose(
                                Staff.ADMIN, new NewAccount("1581@X.EXAMPLE", "N", "T", PREPARES)))
                .isEqualTo(refused("username", "account.username.taken"));
        preparer.disable(NOW);
        assertThat(service.proposeLink(Staff.ADMIN, preparer.id()))
                .isEqualTo(refused("", "account.isDisabled"));
        assertThat(service.list(Staff.ADMIN)).hasSize(1);
    }

    @Test
    @DisplayName("is refused for an account whose address was deleted, and after a hundred others")
    void closedOrMany() {
        Account closed = anAccount().username("closed-7").disabled().into(portal);
        assertThat(service.proposeEnabling(Staff.ADMIN, closed.id()))
                .isEqualTo(refused("", "account.isClosed"));
        for (int i = 0; i < 100; i++) {
            NewAccount one = new NewAccount("p" + i + "@x.example", "N", "T", PREPARES);
            assertProposed(service.propose(Staff.ADMIN, one));
        }
        assertThat(service.propose(Staff.ADMIN, wanted(PREPARES)))
                .isEqualTo(
                        AccountDecision.refused(
                                new Problem("", "proposal.many", List.of(ProposalRules.MOST))));
        assertProposed(service.propose(Staff.OTHER_ADMIN, wanted(PREPARES)));
    }

    @Test
    @DisplayName("that needs a link is refused where no mail could carry it")
    void noMail() {
        InMemoryPortal without =
                new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
        ProposalService mute = without.bean(ProposalService.class);
        anAccount().of(Staff.preparer(YUBA)).into(without);
        AccountDecision noMail = refused("", "account.link.noMail");
        assertThat(mute.propose(Staff.ADMIN, wanted(PREPARES))).isEqualTo(noMail);
        assertThat(mute.proposeLink(Staff.ADMIN, 1581)).isEqualTo(noMail);
    }

    @Test
    @DisplayName("is listed for administrators and auditors, and for those whom it concerns")
    void listed() {
        service.proposeLink(Staff.ADMIN, preparer.id());
        ProposalLine line = service.list(Staff.OTHER_ADMIN).get(0);
        assertThat(line.kind()).isEqualTo(ProposalKind.LINK);
        assertThat(line.isConfirmable()).isTrue();
        assertThat(service.list(Staff.ADMIN)).noneMatch(ProposalLine::isConfirmable);
        assertThat(service.list(Staff.AUDITOR)).hasSize(1);
        assertThat(service.list(Staff.preparer(YUBA))).allMatch(ProposalLine::isAboutReader);
        assertThat(service.list(Staff.REVIEWER)).isEmpty();
        assertThat(service.list(COORDINATOR)).isEmpty();
    }
}
