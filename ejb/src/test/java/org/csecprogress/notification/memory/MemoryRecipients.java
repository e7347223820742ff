package org.csecprogress.notification.memory;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.Recipients;

/** The members of audiences, in memory. */
public final class MemoryRecipients implements Recipients {
    private final Memory memory;

    public MemoryRecipients(Memory memory) {
        this.memory = memory;
    }

    @Override
    public boolean includes(
            NoticeAudience audience,
            long account,
            LocalDate today,
            CountyCode county,
            ReportingPeriod period) {
        return (audience == NoticeAudience.OWNER ? memory.all(Account.class) : inUse(memory))
                .filter(each -> each.id() == account)
                .anyMatch(each -> belongs(audience, each, today, county, period));
    }

    /** Returns the accounts with which somebody may sign in. */
    static Stream<Account> inUse(Memory memory) {
        return memory.all(Account.class)
                .filter(each -> !each.isDisabled() && each.isPasswordChosen());
    }

    private boolean belongs(
            NoticeAudience audience,
            Account account,
            LocalDate today,
            CountyCode county,
            ReportingPeriod period) {
        Stream<Actor.Grant> held =
                account.grantsOn(today).stream()
                        .filter(grant -> audience.roles().contains(grant.role()));
        return switch (audience) {
            case PERSON, OWNER -> true;
            case COUNTY, COORDINATORS -> held.anyMatch(grant -> grant.county().equals(county));
            case PARTICIPANTS ->
                    held.findAny().isPresent() && tookPart(account.id(), county, period);
            default -> held.findAny().isPresent();
        };
    }

    private boolean tookPart(long account, CountyCode county, ReportingPeriod period) {
        return memory.all(SubmissionEvent.class)
                .anyMatch(
                        event ->
                                event.actorId() == account
                                        && event.county().equals(county)
                                        && event.period().equals(period));
    }
}
