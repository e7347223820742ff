package org.csecprogress.identity.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.csecprogress.inmemory.MemorySlices.directed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Certifier;
import org.csecprogress.identity.CountyContact;
import org.csecprogress.identity.Invitation;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.MemorySlices;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;

/** The accounts, in memory. */
public final class MemoryAccounts implements Accounts {
    private final Memory memory;

    public MemoryAccounts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Account> named(String username) {
        return memory.all(Account.class)
                .filter(each -> each.username().equals(Account.canonical(username)))
                .findFirst();
    }

    @Override
    public Optional<Account> withId(long id) {
        return memory.find(Account.class, id);
    }

    @Override
    public Optional<Account> lock(Actor manager, long id) {
        return withId(id).filter(account -> account.isManagedBy(manager));
    }

    @Override
    public Optional<Account> locked(long id) {
        return withId(id);
    }

    @Override
    public void lock(long id) {
        // Nobody else changes it.
    }

    @Override
    public List<Account> administrators() {
        return memory.all(Account.class)
                .filter(each -> !each.isDisabled())
                .filter(each -> holds(each, grant -> grant.role() == Role.STATE_ADMIN))
                .toList();
    }

    @Override
    public void lockAdministrators() {
        // Nobody else changes them.
    }

    @Override
    public void add(Account account) {
        memory.add(account);
    }

    @Override
    public void renewHash(long id, String before, String renewed) {
        withId(id)
                .filter(account -> account.passwordHash().equals(before))
                .ifPresent(account -> memory.update(account, "passwordHash", renewed));
    }

    @Override
    public void signedIn(long id, Instant at, Instant now) {
        withId(id).ifPresent(account -> memory.update(account, "lastSignInAt", at));
        inUse(id, now);
    }

    @Override
    public void inUse(long id, Instant now) {
        withId(id)
                .ifPresent(
                        account -> {
                            memory.update(account, "inUseAt", now);
                            memory.update(account, "idleWarnedAt", null);
                        });
    }

    @Override
    public AccountPage page(Actor manager, AccountFilter wanted, Slice slice, Instant now) {
        return wanted.within(manager)
                .map(filter -> within(manager, filter, slice, now))
                .orElseGet(() -> new AccountPage(List.of(), 0));
    }

    private AccountPage within(Actor manager, AccountFilter filter, Slice slice, Instant now) {
        Stream<AccountLine> found =
                lines(manager, now)
                        .filter(each -> contains(each, filter.text()))
                        .filter(each -> filter.county() == null || isOf(each, filter.county()))
                        .filter(each -> !filter.state() || isOf(each, null))
                        .filter(
                                each ->
                                        filter.standing() == null
                                                || each.standing() == filter.standing());
        Sliced<AccountLine> page = MemorySlices.of(found, order(slice), slice);
        return new AccountPage(page.lines(), page.total());
    }

    private static Comparator<AccountLine> order(Slice slice) {
        Comparator<AccountLine> name = comparing(each -> lower(each.name()));
        Comparator<AccountLine> byName = name.thenComparing(AccountLine::id);
        return switch (slice.by()) {
            case "name" -> directed(name, slice).thenComparing(AccountLine::id);
            case "email" -> directed(comparing(AccountLine::username), slice).thenComparing(byName);
            case "lastSignIn" ->
                    directed(comparing(AccountLine::lastSignIn, nullsLast(naturalOrder())), slice)
                            .thenComparing(byName);
            default -> byName;
        };
    }

    private Stream<AccountLine> lines(Actor manager, Instant now) {
        return memory.all(Account.class)
                .filter(each -> each.isManagedBy(manager))
                .map(each -> AccountLine.of(withInvitation(each), manager, now));
    }

    /** Lets an account know its invitation, as a new transaction would. */
    private Account withInvitation(Account account) {
        Optional<Invitation> open = memory.find(Invitation.class, account.id());
        memory.update(account, "invitation", open.orElse(null));
        return account;
    }

    private static boolean contains(AccountLine line, String text) {
        String part = lower(text.strip());
        return lower(line.name()).contains(part) || line.username().contains(part);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isOf(AccountLine line, CountyCode county) {
        return line.grants().stream()
                .anyMatch(
                        grant ->
                                county == null
                                        ? grant.county() == null
                                        : county.equals(grant.county()));
    }

    private static boolean holds(Account account, Predicate<Actor.Grant> which) {
        return account.grants().stream().anyMatch(which);
    }

    @Override
    public Optional<AccountLine> line(Actor manager, long id, Instant now) {
        return lines(manager, now).filter(each -> each.id() == id).findFirst();
    }

    @Override
    public List<AccountLine> withSeveralRoles(Actor admin, Instant now) {
        return lines(admin, now)
                .filter(each -> admin.has(Role.STATE_ADMIN))
                .filter(each -> each.standing() != AccountStanding.DISABLED)
                .filter(each -> each.grants().size() > 1)
                .sorted(comparing((AccountLine each) -> lower(each.name())))
                .toList();
    }

    @Override
    public Map<Long, String> names(Actor reader, Collection<Long> ids) {
        return memory.all(Account.class)
                .filter(each -> reader.has(Role.STATE_ADMIN) || reader.has(Role.AUDITOR))
                .filter(each -> ids.contains(each.id()))
                .collect(Collectors.toMap(Account::id, Account::name));
    }

    @Override
    public List<Certifier> certifiers(LocalDate day) {
        return memory.all(Account.class)
                .filter(each -> !each.isDisabled() && each.isPasswordChosen())
                .flatMap(each -> certifiers(each, day))
                .toList();
    }

    private static Stream<Certifier> certifiers(Account account, LocalDate day) {
        return account.grantsOn(day).stream()
                .filter(grant -> grant.role() == Role.COUNTY_CERTIFIER)
                .map(
                        grant ->
                                new Certifier(
                                        grant.county(),
                                        grant.agency(),
                                        account.id(),
                                        account.lastDay(grant).orElse(null)));
    }

    @Override
    public List<CountyContact> contacts(Actor reviewer, CountyCode county, LocalDate day) {
        return memory.all(Account.class)
                .filter(each -> reviewer.has(Role.STATE_REVIEWER))
                .filter(each -> !each.isDisabled() && each.isPasswordChosen())
                .sorted(comparing((Account each) -> lower(each.name())).thenComparing(Account::id))
                .flatMap(each -> contacts(each, county, day))
                .toList();
    }

    private static Stream<CountyContact> contacts(
            Account account, CountyCode county, LocalDate day) {
        return account.grantsOn(day).stream()
                .filter(grant -> county.equals(grant.county()))
                .filter(
                        grant ->
                                grant.role() == Role.COUNTY_PREPARER
                                        || grant.role() == Role.COUNTY_CERTIFIER)
                .sorted(
                        comparing((Actor.Grant grant) -> grant.role().name())
                                .thenComparing(
                                        grant -> grant.agency() == null ? "" : grant.agency() + ""))
                .map(
                        grant ->
                                new CountyContact(
                                        account.name(),
                                        account.title(),
                                        account.username(),
                                        grant.role(),
                                        grant.agency()));
    }
}
