package org.csecprogress.identity.forgotten.service;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Sends the link, after the answer was given: whoever asks cannot tell by the time that it takes
 * whether there is such an account.
 */
@Stateless
@Guarded
@ForEverybody
public class ForgottenRequests {
    @Inject private Accounts accounts;
    @Inject private ForgottenLinks links;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Has a link sent to the owner of an account that can have one, and records that. */
    @Asynchronous
    public void send(String username) {
        accounts.named(username)
                .filter(links::isPossible)
                .ifPresent(
                        account ->
                                events.fire(
                                        AccountEvent.own(
                                                Kind.PASSWORD_ASKED, account, clock.instant())));
    }
}
