package org.csecprogress.identity.provider.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.service.Confirmations;
import org.csecprogress.identity.factor.service.Confirmed;
import org.csecprogress.identity.provider.service.ProviderDoors.Heard;
import org.csecprogress.identity.session.service.ProvidedSignIn;
import org.csecprogress.identity.session.service.SignInPlace;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets people link their own account with an identity provider, and end that. Nobody can do so for
 * another account, and each change needs a factor that was shown again. It needs no transaction
 * from beginning to end, so that whoever waits for a provider holds no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed(everyRole = true)
public class OwnProviderService {
    @Inject private ProviderSettings settings;
    @Inject private ProviderDoors doors;
    @Inject private AccountLinks links;
    @Inject private Confirmations confirmations;
    @Inject private ProvidedSignIn signIn;

    /** Returns the providers that may open the owner's account, with what is linked. */
    public List<OwnProvider> of(Actor owner) {
        List<Provider> all = settings.all();
        return all.isEmpty() ? List.of() : links.of(owner, all);
    }

    /**
     * Returns the way to a provider that is to open the owner's account.
     *
     * @param confirmed the session and what it was given for a factor that was shown again
     */
    public Departure link(Actor owner, Confirmed confirmed, String id) {
        if (isUnconfirmed(owner, confirmed)) {
            return new Departure.Refused(ProviderRefusal.UNCONFIRMED);
        }
        Optional<Provider> provider = settings.named(id).filter(each -> each.isFor(owner.grants()));
        return provider.isEmpty()
                ? new Departure.Refused(ProviderRefusal.NOT_HERE)
                : doors.leave(provider.get(), owner.accountId(), confirmed.session());
    }

    /**
     * Links the owner's account with the person who comes back from a provider.
     *
     * @param session the owner's, which has to be the one that asked
     * @return why it is not linked, or empty if it is
     */
    public Optional<ProviderRefusal> arrive(
            Actor owner, long session, ProviderAnswer answer, SignInPlace place) {
        if (!signIn.take(place)) {
            return Optional.of(ProviderRefusal.WAIT);
        }
        Heard heard = doors.hear(answer);
        if (heard.refusal() == null || !heard.refusal().isCounted()) {
            signIn.giveBack(place);
        }
        if (heard.refusal() != null) {
            return Optional.of(heard.refusal());
        }
        Begun begun = heard.person().begun();
        if (begun.account() != owner.accountId() || begun.session() != session) {
            return Optional.of(ProviderRefusal.OLD);
        }
        return added(owner, heard.person());
    }

    private Optional<ProviderRefusal> added(Actor owner, NamedPerson person) {
        try {
            return links.add(owner, person);
        } catch (PersistenceException e) {
            // Another account was linked with the person at the same moment.
            return Optional.of(ProviderRefusal.TAKEN);
        }
    }

    /** Ends a link of the owner; returns why it is still there, or empty if there is none. */
    public Optional<ProviderRefusal> unlink(Actor owner, Confirmed confirmed, String id) {
        if (isUnconfirmed(owner, confirmed)) {
            return Optional.of(ProviderRefusal.UNCONFIRMED);
        }
        links.remove(owner, id);
        return Optional.empty();
    }

    private boolean isUnconfirmed(Actor owner, Confirmed confirmed) {
        return !confirmations.holds(owner.accountId(), confirmed.session(), confirmed.signed());
    }
}
