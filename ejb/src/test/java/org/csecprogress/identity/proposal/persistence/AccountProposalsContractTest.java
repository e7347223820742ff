package org.csecprogress.identity.proposal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.AccountProposals;
import org.csecprogress.identity.proposal.memory.MemoryAccountProposals;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which proposals are found, and by whom, on each kind of store. */
@DisplayName("A proposal")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AccountProposalsContractTest {
    private static final Made<AccountProposals> PROPOSALS =
            Made.by(JpaAccountProposals::new, MemoryAccountProposals::new);

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final Actor.Grant CERTIFIES =
            new Actor.Grant(Role.COUNTY_CERTIFIER, Staff.county("Yuba"), Agency.CWS);

    private final ContractStore store;
    private final Account first = anAccount().username("a@x.example").made();
    private final Account second = anAccount().username("b@x.example").made();
    private final Account owner = anAccount().username("c@x.example").made();

    AccountProposalsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void accounts() {
        store.add(first, second, owner);
    }

    private <T> T ask(Function<AccountProposals, T> question) {
        return store.ask(PROPOSALS, question);
    }

    private static Actor of(Account account, Role... roles) {
        Set<Actor.Grant> grants =
                Set.of(roles).stream()
                        .map(role -> new Actor.Grant(role, null, null))
                        .collect(Collectors.toSet());
        return new Actor(account.id(), account.name(), grants);
    }

    private AccountProposal add(AccountProposal proposal) {
        store.tell(PROPOSALS, all -> all.add(proposal));
        return proposal;
    }

    private AccountProposal ofNew(Instant at) {
        return add(
                AccountProposal.ofNew(
                        "New@x.example", "N. New", "Analyst", CERTIFIES, of(first), at));
    }

    private AccountProposal ofLink(Instant at) {
        return add(AccountProposal.ofLink(owner, of(second), at));
    }

    private void confirm(AccountProposal proposal, Instant opens) {
        store.tell(
                PROPOSALS, all -> all.lock(proposal.id()).orElseThrow().confirm(of(first), opens));
    }

    @Test
    @DisplayName("is stored whole")
    void whole() {
        add(AccountProposal.ofRole(owner, CERTIFIES, LAST_DAY, of(first), NOW));
        List<AccountProposal> stored = ask(all -> all.all(Staff.ADMIN));
        AccountProposal found = stored.get(0);
        assertThat(found.accountId()).contains(owner.id());
        assertThat(found.username()).isEqualTo("c@x.example");
        assertThat(found.personName()).isEqualTo(owner.name());
        assertThat(found.grant()).contains(CERTIFIES);
        assertThat(found.lastDay()).contains(LAST_DAY);
        assertThat(found.proposedBy()).isEqualTo(first.id());
        assertThat(found.proposerName()).isEqualTo(first.name());
        assertThat(found.proposedAt()).isEqualTo(NOW);
        assertThat(found.confirmer()).isEmpty();
        assertThat(found.opensAt()).isEmpty();
    }

    @Test
    @DisplayName("waits until somebody has confirmed it")
    void unconfirmed() {
        assertThat(ask(AccountProposals::isAnyUnconfirmed)).isFalse();
        AccountProposal proposal = ofLink(NOW);
        assertThat(ask(AccountProposals::isAnyUnconfirmed)).isTrue();
        confirm(proposal, NOW);
        assertThat(ask(AccountProposals::isAnyUnconfirmed)).isFalse();
    }

    private boolean isOpen(String occasion) {
        return ask(all -> all.isOpen(occasion));
    }

    @Test
    @DisplayName("is open until it is removed, in whatever case its name is written")
    void open() {
        AccountProposal proposal = ofNew(NOW);
        assertThat(isOpen("NEW new@x.example")).isTrue();
        assertThat(isOpen("NEW other@x.example")).isFalse();
        store.tell(PROPOSALS, all -> all.remove(all.lock(proposal.id()).orElseThrow()));
        assertThat(isOpen("NEW new@x.example")).isFalse();
        assertThat(ids(Staff.ADMIN)).isEmpty();
    }

    @Test
    @DisplayName("is seen by administrators, auditors and those whom it concerns, in their order")
    void seen() {
        AccountProposal late = ofNew(NOW.plusSeconds(9));
        AccountProposal early = ofLink(NOW);
        for (Actor reader : List.of(Staff.ADMIN, Staff.AUDITOR)) {
            assertThat(ids(reader)).containsExactly(early.id(), late.id());
        }
        assertThat(ids(of(first))).containsExactly(late.id());
        assertThat(ids(of(second))).containsExactly(early.id());
        assertThat(ids(of(owner))).containsExactly(early.id());
        assertThat(ids(Staff.REVIEWER)).isEmpty();
        for (Actor proposer : List.of(of(first), of(second))) {
            int open = ask(all -> all.openOf(proposer));
            assertThat(open).isEqualTo(1);
        }
        int none = ask(all -> all.openOf(of(owner)));
        assertThat(none).isZero();
    }

    private List<Long> ids(Actor reader) {
        List<AccountProposal> found = ask(all -> all.all(reader));
        return found.stream().map(AccountProposal::id).toList();
    }

    @Test
    @DisplayName("is taken up by administrators and those whom it concerns")
    void locked() {
        long id = ofLink(NOW).id();
        for (Actor reader : List.of(Staff.ADMIN, of(second), of(owner))) {
            Optional<AccountProposal> found = ask(all -> all.lock(reader, id));
            assertThat(found).isPresent();
        }
        for (Actor reader : List.of(Staff.AUDITOR, Staff.REVIEWER, of(first))) {
            Optional<AccountProposal> found = ask(all -> all.lock(reader, id));
            assertThat(found).isEmpty();
        }
        Optional<AccountProposal> unknown = ask(all -> all.lock(Staff.ADMIN, id + 4711));
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("is due when it opens, or when nobody has confirmed it for long")
    void due() {
        AccountProposal waits = ofNew(NOW);
        AccountProposal opens = ofLink(NOW);
        confirm(opens, NOW.plusSeconds(60));
        assertThat(due(NOW.plusSeconds(59))).isEmpty();
        assertThat(due(NOW.plusSeconds(60))).containsExactly(opens.id());
        assertThat(due(NOW.plus(Duration.ofDays(14)))).containsExactly(opens.id());
        assertThat(due(NOW.plus(Duration.ofDays(14)).plusSeconds(1)))
                .containsExactly(waits.id(), opens.id());
    }

    private List<Long> due(Instant now) {
        return ask(all -> all.due(now, now.minus(AccountProposal.OPEN)));
    }
}
