package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.Accounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Looks up accounts for administrators, and those of one county for its coordinator, in a fixed
 * number of statements.
 */
@Stateless
@Guarded
@Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
public class AccountDirectory {
    @Inject private Accounts accounts;

    /** Invitations follow the real time, whatever the business date. */
    private final Clock clock = Clock.systemUTC();

    /**
     * Returns a part of the accounts.
     *
     * @param slice sorted as {@link Accounts#page} says
     */
    public AccountPage list(Actor manager, AccountFilter filter, Slice slice) {
        return accounts.page(manager, filter, slice, clock.instant());
    }

    /** Returns one account. */
    public AccountLine find(Actor manager, long id) {
        return accounts.line(manager, id, clock.instant())
                .orElseThrow(() -> new NotFoundException("account"));
    }

    /**
     * Returns the accounts whose roles exclude each other, by name: they got them before there was
     * a rule.
     */
    @Allowed(Role.STATE_ADMIN)
    public List<AccountLine> excluding(Actor admin) {
        return accounts.withSeveralRoles(admin, clock.instant()).stream()
                .filter(line -> line.exclusion().isPresent())
                .toList();
    }

    /** Returns the names of accounts by their keys. Unknown accounts are left out. */
    @Allowed({Role.AUDITOR, Role.STATE_ADMIN})
    public Map<Long, String> names(Actor reader, Collection<Long> ids) {
        return accounts.names(reader, ids);
    }
}
