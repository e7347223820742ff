package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.CountyContact;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Tells reviewers whom to ask in a county. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class CountyContactService {
    private final Accounts accounts;
    private final BusinessClock clock;

    protected CountyContactService() {
        this(null, null);
    }

    @Inject
    public CountyContactService(Accounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Returns who prepares and who certifies a county's filings today, in one statement. */
    public List<CountyContact> of(Actor reviewer, CountyCode county) {
        return accounts.contacts(reviewer, county, clock.today());
    }
}
