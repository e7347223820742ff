package org.csecprogress.identity.provider.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.provider.service.ProviderDoors.Heard;
import org.csecprogress.identity.session.service.ProvidedSignIn;
import org.csecprogress.identity.session.service.SignInPlace;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Signs people in whom an identity provider names and who have linked their account with it. It
 * needs no transaction from beginning to end, so that whoever waits for a provider holds no
 * connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@ForEverybody
public class ProviderSignInService {
    private static final Logger LOG = System.getLogger(ProviderSignInService.class.getName());

    @Inject private ProviderSettings settings;
    @Inject private ProviderDoors doors;
    @Inject private ProviderTickets tickets;
    @Inject private AccountLinks links;
    @Inject private ProvidedSignIn signIn;

    /** Returns the providers with which people may sign in. */
    public List<OfferedProvider> offered() {
        return settings.all().stream()
                .map(each -> new OfferedProvider(each.id(), each.name()))
                .toList();
    }

    /** Returns the way to a provider; empty if there is none with that short name. */
    public Optional<Departure> begin(String id) {
        return settings.named(id).map(each -> doors.leave(each, Begun.NONE, Begun.NONE));
    }

    /** Whether somebody was away to link the own account, and not to sign in. */
    public boolean isOfLink(String signed) {
        return tickets.find(signed).filter(Begun::isOfLink).isPresent();
    }

    /** Signs in whoever comes back from a provider and has an account with a link. */
    public ProviderArrival arrive(ProviderAnswer answer, SignInPlace place) {
        ProviderArrival arrival = arrived(answer, place);
        if (arrival instanceof ProviderArrival.Refused refused
                && settings.named(answer.provider()).isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "sign-in refused: {0} by identity provider {1} from {2}",
                    refused.why(),
                    answer.provider(),
                    place.from());
        }
        return arrival;
    }

    private ProviderArrival arrived(ProviderAnswer answer, SignInPlace place) {
        if (tickets.find(answer.signed()).isEmpty()) {
            return refused(ProviderRefusal.OLD);
        }
        if (!signIn.take(place)) {
            return refused(ProviderRefusal.WAIT);
        }
        Heard heard = doors.hear(answer);
        if (heard.refusal() == null || !heard.refusal().isCounted()) {
            signIn.giveBack(place);
        }
        if (heard.refusal() != null) {
            return refused(heard.refusal());
        }
        NamedPerson person = heard.person();
        if (person.begun().isOfLink()) {
            return refused(ProviderRefusal.OLD);
        }
        Optional<Account> account = links.account(person);
        if (account.isEmpty()) {
            return refused(ProviderRefusal.UNLINKED);
        }
        return enter(account.get(), person, place);
    }

    private ProviderArrival enter(Account account, NamedPerson person, SignInPlace place) {
        if (!links.isOpenFor(person.provider(), account)) {
            signIn.refused(account, place);
            return refused(ProviderRefusal.NOT_HERE);
        }
        return signIn.enter(account, person.isStrong(), place)
                .<ProviderArrival>map(ProviderArrival.Known::new)
                .orElseGet(() -> refused(ProviderRefusal.NO_FACTOR));
    }

    private static ProviderArrival refused(ProviderRefusal why) {
        return new ProviderArrival.Refused(why);
    }
}
