package org.csecprogress.identity.provider.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.identity.provider.ProviderLinks;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.BusinessClock;

/** Finds and stores the links of accounts, each in one short transaction. */
@ApplicationScoped
class AccountLinks {
    @Inject private Accounts accounts;
    @Inject private ProviderLinks links;
    @Inject private AccountSessions sessions;
    @Inject private LinkSeals seals;
    @Inject private BusinessClock business;
    @Inject private Event<AuditedEvent> events;
    private final Clock clock = Clock.systemUTC();

    /** Returns the providers that may open the account, and those that have a link. */
    List<OwnProvider> of(Actor owner, List<Provider> all) {
        Map<String, ProviderLink> linked =
                links.of(owner.accountId()).stream()
                        .filter(seals::isOurs)
                        .collect(Collectors.toMap(ProviderLink::provider, Function.identity()));
        return all.stream()
                .filter(each -> each.isFor(owner.grants()) || linked.containsKey(each.id()))
                .map(
                        each ->
                                new OwnProvider(
                                        each.id(),
                                        each.name(),
                                        Optional.ofNullable(linked.get(each.id()))
                                                .map(ProviderLink::linkedAt)
                                                .orElse(null)))
                .toList();
    }

    private Account account(Actor owner) {
        return accounts.withId(owner.accountId())
                .orElseThrow(() -> new NotFoundException("account"));
    }

    /** Returns the account that a person opens, if there is one. */
    Optional<Account> account(NamedPerson person) {
        return links.find(person.provider().id(), seals.person(person))
                .filter(seals::isOurs)
                .flatMap(link -> accounts.withId(link.accountId()));
    }

    /** Whether a provider may open an account. */
    boolean isOpenFor(Provider provider, Account account) {
        return !account.isDisabled() && provider.isFor(account.toActor(business.today()).grants());
    }

    /**
     * Adds a link, if the session in which it was asked for is still open: its owner may have ended
     * it meanwhile.
     *
     * @return why there is none, or empty if it is there
     */
    @Transactional
    public Optional<ProviderRefusal> add(Actor owner, NamedPerson person) {
        accounts.lock(owner.accountId());
        Account account = account(owner);
        String provider = person.provider().id();
        if (sessions.open(owner).stream()
                .noneMatch(each -> each.id() == person.begun().session())) {
            return Optional.of(ProviderRefusal.OLD);
        }
        if (!isOpenFor(person.provider(), account)) {
            return Optional.of(ProviderRefusal.NOT_HERE);
        }
        if (isTaken(account.id(), person)) {
            return Optional.of(ProviderRefusal.TAKEN);
        }
        // One that was made before the portal's secret changed opens nothing any more.
        links.remove(account.id(), provider);
        links.add(seals.link(account.id(), person, clock.instant()));
        audit(Kind.PROVIDER_LINKED, account, provider);
        return Optional.empty();
    }

    private boolean isTaken(long accountId, NamedPerson person) {
        String provider = person.provider().id();
        return links.find(provider, seals.person(person)).filter(seals::isOurs).isPresent()
                || links.of(accountId).stream()
                        .filter(seals::isOurs)
                        .anyMatch(link -> link.provider().equals(provider));
    }

    /** Removes a link, if there is one. */
    @Transactional
    public void remove(Actor owner, String provider) {
        if (links.remove(owner.accountId(), provider)) {
            audit(Kind.PROVIDER_UNLINKED, account(owner), provider);
        }
    }

    private void audit(Kind kind, Account account, String provider) {
        events.fire(
                AccountEvent.by(
                        account.toActor(business.today()),
                        kind,
                        account,
                        provider,
                        business.instant()));
    }
}
