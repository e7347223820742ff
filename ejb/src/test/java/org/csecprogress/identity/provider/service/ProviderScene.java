package org.csecprogress.identity.provider.service;

import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.SoftApp;
import org.csecprogress.builders.Staff;
import org.csecprogress.builders.TestProvider;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.identity.factor.service.Confirmations;
import org.csecprogress.identity.factor.service.Confirmed;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.OwnFactorService;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.SessionSecret;
import org.csecprogress.identity.session.service.SignInPlace;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** A portal with two accounts of Yuba and an identity provider, for the specifications of these. */
final class ProviderScene implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-10-20T17:00:00Z");
    static final String ID = "state";
    static final String OTHER_ID = "county";
    static final SignInPlace PLACE = place("203.0.113.7");

    final TestProvider provider = TestProvider.start();
    final InMemoryPortal portal;
    final ProviderSignInService signIn;
    final OwnProviderService own;
    final Account account;
    final Account other;

    /** Read when a provider is first asked for. */
    private final Map<String, String> settings = new HashMap<>(provider.settings(ID));

    ProviderScene() {
        this("production");
    }

    ProviderScene(String profile) {
        settings.put("csec.providers", ID);
        settings.put("csec.site.url", "https://portal.example/");
        portal =
                new InMemoryPortal(NOW)
                        .with(Pbkdf2PasswordHash.class, new PasswordHashes())
                        .with(
                                ProviderSettings.class,
                                new ProviderSettings(
                                        name -> Optional.ofNullable(settings.get(name))))
                        .set("csec.profile", profile)
                        .set("csec.site.url", settings.get("csec.site.url"));
        signIn = portal.bean(ProviderSignInService.class);
        own = portal.bean(OwnProviderService.class);
        account = account("m.alvarez@x.example", Role.COUNTY_PREPARER, "Yuba");
        other = account("b@x.example", Role.COUNTY_PREPARER, "Yuba");
        sub("1234");
    }

    /** Stores an account with a role in a county, or at the state if there is no county. */
    Account account(String name, Role role, String county) {
        return anAccount()
                .username(name)
                .with(new Actor.Grant(role, county == null ? null : Staff.county(county), null))
                .into(portal);
    }

    /** Sets one of the provider's settings, before it is first asked for. */
    ProviderScene set(String part, String value) {
        settings.put("csec.provider." + ID + "." + part, value);
        return this;
    }

    /** Adds another provider, before one is first asked for. */
    ProviderScene and(TestProvider another) {
        settings.put("csec.providers", ID + "," + OTHER_ID);
        settings.putAll(another.settings(OTHER_ID));
        return this;
    }

    static SignInPlace place(String address) {
        return new SignInPlace(address, "", new Device("a device"));
    }

    static Actor actor(Account of) {
        return new Actor(of.id(), of.name(), of.grants());
    }

    /** Returns the session of an account, which begins when it is first asked for. */
    long session(Account of) {
        AccountSessions sessions = portal.bean(AccountSessions.class);
        if (sessions.open(actor(of)).isEmpty()) {
            String secret = TokenSecret.digest(SessionSecret.next());
            sessions.add(new AccountSession(of, secret, PLACE.device(), Instant.now()));
        }
        return sessions.open(actor(of)).get(0).id();
    }

    Confirmed confirmed(Account of) {
        return new Confirmed(
                session(of), portal.bean(Confirmations.class).of(of.id(), session(of)));
    }

    /** Sets an authenticator app up for the account. */
    NewApp app() {
        OwnFactorService factors = portal.bean(OwnFactorService.class);
        NewApp app = factors.newApp(actor(account));
        // The code of the step before shows it, so that the present one is unused.
        String code = SoftApp.code(app.secret(), Instant.now().minusSeconds(30));
        factors.addApp(actor(account), confirmed(account), app, code)
                .ifPresent(
                        problem -> {
                            throw new IllegalStateException(problem.key());
                        });
        forgetSession();
        return app;
    }

    /** So that those which are there later are the ones that a sign-in has begun. */
    private void forgetSession() {
        portal.memory().removeAll(portal.memory().all(AccountSession.class).toList());
    }

    /** Has the provider sign in a person of whom it says no more than this. */
    void sub(String sub) {
        provider.person(Map.of("sub", sub));
    }

    Departure.Away away() {
        return (Departure.Away) signIn.begin(ID).orElseThrow();
    }

    /** Comes back from the provider. */
    ProviderAnswer back(Departure.Away away) {
        return new ProviderAnswer(away.signed(), ID, provider.answer(away.address()));
    }

    /** Goes to the provider and comes back. */
    ProviderAnswer back() {
        return back(away());
    }

    ProviderArrival arrive() {
        return arrive(back());
    }

    ProviderArrival arrive(ProviderAnswer answer) {
        return signIn.arrive(answer, PLACE);
    }

    /** Returns the result of the sign-in of somebody whom the portal knows. */
    SignInResult known() {
        return ((ProviderArrival.Known) arrive()).result();
    }

    /** Returns the account whose session a sign-in begins. */
    long entered() {
        return ((SignInResult.Entered) known()).actor().accountId();
    }

    /** Returns why a sign-in is refused. */
    ProviderRefusal refusal() {
        return refusal(back());
    }

    ProviderRefusal refusal(ProviderAnswer answer) {
        return ((ProviderArrival.Refused) arrive(answer)).why();
    }

    Departure.Away awayToLink(Account of) {
        return (Departure.Away) own.link(actor(of), confirmed(of), ID);
    }

    /** Links an account with the person; returns why it is not linked, or empty. */
    Optional<ProviderRefusal> link(Account of) {
        return own.arrive(actor(of), session(of), back(awayToLink(of)), PLACE);
    }

    /** Links the account with the person. */
    ProviderScene linked() {
        link(account)
                .ifPresent(
                        why -> {
                            throw new IllegalStateException(why.toString());
                        });
        forgetSession();
        return this;
    }

    List<ProviderLink> links() {
        return portal.memory().all(ProviderLink.class).toList();
    }

    /** Returns what is recorded of an account. */
    List<Kind> recorded(Account of) {
        return portal.events().of(AccountEvent.class).stream()
                .filter(event -> event.accountId() == of.id())
                .map(AccountEvent::kind)
                .toList();
    }

    @Override
    public void close() {
        provider.close();
    }
}
